// Writes the made-up city of 120 bodies into a folder, to try the commands on: `node bench/city.mjs FOLDER`.
// The same each time. Needs `npx tsc -b`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder to write to.');
const { bigCity } = createRequire(import.meta.url)('../out/test/support/bigCity.js');
for (const [path, content] of Object.entries(bigCity().files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
