import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { repository } from './paths.mjs';

/** Where the bundle for the web-worker extension host is put. */
export const webTests = path.join(repository, 'out', 'test', 'editor-web', 'index.js');

/**
 * Bundles the editor suites for the web-worker extension host, which loads a single script that
 * exports `run`. Suites that need Node.js end in `.node.test.ts` and stay out.
 *
 * @param {string} suites the folder of the suites below `test/editor`
 * @param {string} [grep] only tests with this text in their title
 */
export async function bundleWebTests(suites, grep) {
  const folder = path.join(repository, 'test', 'editor');
  const files = await readdir(path.join(folder, suites), { recursive: true });
  const names = files
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'))
    .map((name) => `./${suites}/${name.replaceAll(path.sep, '/')}`)
    .sort();
  await build({
    stdin: {
      // Not `export`: mocha's own build puts itself into `module.exports`, and this must come later.
      contents: `
        const { runInWebHost } = require('./web-host');
        const loadSuites = () => {
          ${names.map((name) => `require(${JSON.stringify(name)});`).join('\n')}
        };
        module.exports = { run: () => runInWebHost(loadSuites, ${JSON.stringify(grep)}) };`,
      resolveDir: folder,
      sourcefile: 'web-tests.ts',
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis' },
    // What the assertions' own messages ask about the terminal.
    banner: { js: 'var process = { env: {} };' },
    plugins: [assertForBrowsers],
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile: webTests,
  });
}

/**
 * `node:assert/strict` from the package that carries it to browsers.
 *
 * @type {import('esbuild').Plugin}
 */
const assertForBrowsers = {
  name: 'assert-for-browsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: 'strict',
      namespace: 'assert-for-browsers',
    }));
    onLoad({ filter: /.*/, namespace: 'assert-for-browsers' }, () => ({
      contents: "module.exports = require('assert/').strict;",
      resolveDir: repository,
    }));
  },
};
