// Compiles the sandbox's sources and tests to `out/`, as `tsc -b` does, but without looking at types,
// which mutants break.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const files = ['server/src', 'client/src', 'test', 'l10n', 'templates', 'wordlists'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
);

await build({
  entryPoints: files.filter((path) => path.endsWith('.ts')),
  outbase: '.',
  outdir: 'out',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
for (const path of files.filter((each) => each.endsWith('.json'))) cpSync(path, join('out', path));
