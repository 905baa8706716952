// Bundles every entry into dist/. Flags: --watch rebuilds on change; --production minifies and
// leaves source maps out, as the package wants it.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

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
const forNode = { ...shared, platform: 'node', target: nodeTarget, format: 'cjs' };
const forBrowser = { ...shared, platform: 'browser', target: browserTarget };

const bundles = [
  {
    ...forNode,
    entryPoints: ['client/src/node.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
  },
  {
    ...forBrowser,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/client.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...forNode, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  {
    ...forBrowser,
    entryPoints: ['server/src/lsp/web.ts'],
    outfile: 'dist/server.web.js',
    format: 'iife',
  },
  {
    ...forNode,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Prints each bundle's size and keeps what it is made of in out/meta/ for `esbuild --analyze`. */
function report(outfile, metafile) {
  const name = outfile.slice('dist/'.length);
  mkdirSync(join(root, 'out', 'meta'), { recursive: true });
  writeFileSync(join(root, 'out', 'meta', `${name}.json`), JSON.stringify(metafile));
  const kilobytes = (metafile.outputs[outfile].bytes / 1024).toFixed(1);
  console.log(`${outfile.padEnd(20)} ${kilobytes.padStart(8)} KB`);
}

const finish = {
  name: 'finish',
  setup({ initialOptions, onEnd }) {
    onEnd(({ errors, metafile }) => {
      if (errors.length > 0) return;
      const { outfile } = initialOptions;
      if (outfile === 'dist/cli.js') chmodSync(join(root, outfile), 0o755);
      report(outfile, metafile);
    });
  },
};

const withFinish = bundles.map((options) => ({ ...options, plugins: [finish] }));

if (flags.watch) {
  const contexts = await Promise.all(withFinish.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching; Ctrl-C ends it.');
} else {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const outcomes = await Promise.allSettled(withFinish.map((options) => build(options)));
  const failed = withFinish.filter((_, index) => outcomes[index].status === 'rejected');
  if (failed.length > 0) {
    console.error(`Not built: ${failed.map(({ outfile }) => outfile).join(', ')}`);
    process.exitCode = 1;
  }
}
