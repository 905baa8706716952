// Checks the sample drafts, or the drafts named, and prints the findings.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

if (!existsSync(cli)) {
  const status = run(join(root, 'scripts', 'build.mjs'));
  if (status !== 0) process.exit(status);
}

const named = process.argv.slice(2);
const drafts = named.length > 0 ? named : [join(root, 'samples')];
// That a draft has mistakes is a result here, not a failure.
process.exitCode = run(cli, 'check', '--fail-on', 'never', ...drafts);
