import { createServer } from 'node:http';

/**
 * An address short enough to be copied by hand that leads to another one.
 *
 * @param {string} address
 * @param {import('./closing.mjs').Closing} closing ends it
 * @returns {Promise<string>}
 */
export function shortAddress(address, closing) {
  const server = createServer((_, response) => {
    response.writeHead(302, { location: address, 'cache-control': 'no-store' }).end();
  });
  closing.add(async () => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound ? bound.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
