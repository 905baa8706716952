import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

/**
 * @typedef {object} WebExtension
 * @property {string} extension folder of the extension
 * @property {string} [tests] a bundle that exports `run`, for the web-worker extension host
 */

/**
 * Where the proxy serves the folders. VS Code runs tests in the extension host of the extension whose
 * address they stand under, wherever their file is.
 */
const extensionMount = '/gouji-extension/';
const testsMount = `${extensionMount}gouji-tests/`;

const contentTypes = new Map([
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.wasm', 'application/wasm'],
]);

/**
 * A server before the VS Code server that makes an extension of this machine one of the page's own:
 * it serves the extension's folder and names it in the page's configuration as a web extension under
 * development. The workbench's address cannot do that: while the window is connected to a server,
 * a `vscode-remote:` extension may not create workers, and an `http:` one is not looked at.
 *
 * @param {number} port of the VS Code server on 127.0.0.1
 * @param {WebExtension} web
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function startWebExtensionProxy(port, web) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = localFile(pathname, web);
    if (file) void sendFile(file, response);
    else forward(port, request, response, pathname === '/' ? web : undefined);
  });
  server.on('upgrade', (request, socket, head) => tunnel(port, request, socket, head));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * The file an address names under one of the two mounts; undefined for any other address.
 *
 * @param {string} pathname
 * @param {WebExtension} web
 */
export function localFile(pathname, { extension, tests }) {
  const roots = [
    ...(tests ? [{ mount: testsMount, folder: path.dirname(tests) }] : []),
    { mount: extensionMount, folder: extension },
  ];
  const root = roots.find(({ mount }) => pathname.startsWith(mount));
  if (!root) return undefined;
  // Resolved from `/` first: no number of `..` leaves the folder.
  return path.join(
    root.folder,
    path.posix.resolve('/', decodeURIComponent(pathname.slice(root.mount.length))),
  );
}

/**
 * @param {string} file
 * @param {http.ServerResponse} response
 */
async function sendFile(file, response) {
  try {
    const body = await readFile(file);
    const type = contentTypes.get(path.extname(file)) ?? 'text/plain';
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/**
 * @param {number} port
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {WebExtension | undefined} web set for the page whose configuration is to name the extension
 */
function forward(port, request, response, web) {
  const { method, url: target, headers: asked } = request;
  const headers = { ...asked, 'accept-encoding': 'identity' };
  const upstream = http.request(
    { host: '127.0.0.1', port, method, path: target, headers },
    async (answer) => {
      const status = answer.statusCode ?? 502;
      if (!web) {
        response.writeHead(status, answer.headers);
        answer.pipe(response);
        return;
      }
      let page = '';
      for await (const part of answer.setEncoding('utf8')) page += part;
      const changed = withWebExtension(page, asked.host ?? '', web);
      const { 'content-length': _, 'transfer-encoding': __, ...others } = answer.headers;
      response.writeHead(status, others).end(changed);
    },
  );
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

/**
 * The workbench's page with the extension in its configuration.
 *
 * @param {string} page
 * @param {string} host the page's own host and port
 * @param {WebExtension} web
 */
export function withWebExtension(page, host, { tests }) {
  /** @param {string} at */
  const uri = (at) => ({ scheme: 'http', authority: host, path: at });
  return page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
    (_, before, escaped) => {
      const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [uri(extensionMount.replace(/\/$/, ''))],
        ...(tests && { extensionTestsPath: uri(testsMount + path.basename(tests)) }),
      };
      const text = JSON.stringify(configuration);
      return before + text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    },
  );
}

/**
 * Hands a WebSocket on: its opening request is repeated, what follows is copied both ways.
 *
 * @param {number} port
 * @param {http.IncomingMessage} request
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 */
function tunnel(port, request, socket, head) {
  const upstream = net.connect({ host: '127.0.0.1', port }, () => {
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    }
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}
