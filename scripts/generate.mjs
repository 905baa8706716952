// Writes the files that are derived from templates and rules. Each module in scripts/generate/
// exports `files()`, which gives [path, text] pairs. With --check nothing is written: a file that
// would change fails the run.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '..');
const generators = join(import.meta.dirname, 'generate');

function current(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

let count = 0;
const outdated = [];
for (const name of readdirSync(generators).sort()) {
  const { files } = await import(pathToFileURL(join(generators, name)).href);
  for (const [relative, text] of await files()) {
    const path = join(root, relative);
    const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
    count++;
    if (current(path) === formatted) continue;
    outdated.push(relative);
    if (flags.check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatted);
  }
}

if (flags.check && outdated.length > 0) {
  console.error(`Not up to date, run \`npm run generate\`:\n  ${outdated.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(
    `${count} generated files, ${outdated.length} ${flags.check ? 'outdated' : 'written'}`,
  );
}
