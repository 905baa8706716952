// The package `gouji`: the library with its declarations, and the command line beside it.
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './lazyJson.mjs';

const folder = 'packages/gouji/dist';
const functions = ['check', 'parse'];
/** The command line and what it loads when it is needed. */
const commandLine = [
  'cli.js',
  'cli.main.js',
  'jobs.js',
  'import-office.js',
  'import-pdf.js',
  'publish-docx.js',
];

/** The declarations are the interface, which imports nothing, and what is exported of it. */
const declarations = (root) => ({
  name: 'declarations',
  setup({ onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const api = readFileSync(join(root, 'server/src/library/api.ts'), 'utf8');
      const exported = functions.map(
        (name) => `export declare const ${name}: Library['${name}'];\n`,
      );
      writeFileSync(join(root, folder, 'index.d.ts'), `${api}\n${exported.join('')}`);
    });
  },
});

/** The library's bundle, for Node.js and browsers alike. */
export const library = (root, shared) => ({
  ...shared,
  entryPoints: ['server/src/library/index.ts'],
  outfile: `${folder}/index.mjs`,
  format: 'esm',
  sourcemap: false,
  plugins: [declarations(root)],
});

/** Puts the command line, the licence and those of what is in the bundles into the package. */
export function packCommandLine(root) {
  for (const name of [...commandLine, 'licenses.txt']) {
    copyFileSync(join(root, 'dist', name), join(root, folder, name));
  }
  cpSync(join(root, 'dist', dataFolder), join(root, folder, dataFolder), { recursive: true });
  copyFileSync(join(root, 'LICENSE'), join(root, folder, 'LICENSE'));
}
