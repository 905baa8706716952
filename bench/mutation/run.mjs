// How many of the faults that Stryker puts into the reader and the rules the tests notice.
// `npm run mutation [-- PATH…]`: everything, or the files and folders named, as far as anything changed
// since the last run; `--all` looks at everything named again. The page is .cache/mutation/mutation.html.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import config from './stryker.config.mjs';

const root = join(import.meta.dirname, '..', '..');
const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const configFile = join(import.meta.dirname, 'stryker.config.mjs');
const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});

const catalogue = 'server/src/rules/catalogue';
const foldersIn = (path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`);

/** A part at a time: what is not mutated runs as fast as ever. */
const parts = [
  ...['[a-b]', 'c', '[d-o]', '[p-q]', 'r', '[s-z]'].map((letters) => `${catalogue}/${letters}*.ts`),
  ...foldersIn(catalogue),
  ...['server/src/rules', 'server/src/facts', 'server/src/report'].flatMap((layer) => [
    ...foldersIn(layer).filter((path) => path !== catalogue),
    `${layer}/*.ts`,
  ]),
];

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // Of properties few drafts, the same for every mutant.
    env: { ...process.env, GOUJI_RUNS: '3', GOUJI_SEED: '1' },
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(stryker)) {
  const shell = process.platform === 'win32';
  run('npm', ['ci', '--ignore-scripts'], { cwd: import.meta.dirname, shell });
}

// A sandbox lies deeper than the checkout; the corpus is found beside it all the same.
const corpus = join(root, '..', 'shared');
const sandboxes = join(root, config.tempDirName);
mkdirSync(sandboxes, { recursive: true });
if (existsSync(corpus) && !readdirSync(sandboxes).includes('shared')) {
  symlinkSync(corpus, join(sandboxes, 'shared'), 'junction');
}

for (const path of paths.length > 0 ? paths : parts) {
  const mutate = path.endsWith('.ts') ? path : `${path}/**/*.ts`;
  console.log(`\n── ${mutate}`);
  const force = flags.all ? ['--force'] : [];
  run(process.execPath, [
    stryker,
    'run',
    configFile,
    '--incremental',
    '--mutate',
    mutate,
    ...force,
  ]);
}

const { files } = JSON.parse(readFileSync(join(root, config.incrementalFile), 'utf8'));
const folders = new Map();
for (const [path, { mutants }] of Object.entries(files)) {
  for (const name of [path.split('/').slice(2, -1).join('/'), 'all']) {
    const counts = folders.get(name) ?? {};
    for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
    folders.set(name, counts);
  }
}
const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored'];
const line = (name, cells) =>
  console.log(name.padEnd(20) + cells.map((c) => c.padStart(13)).join(''));
console.log('');
line('folder', [...columns, 'score']);
for (const [name, counts] of [...folders].sort(
  ([a], [b]) => (a === 'all') - (b === 'all') || (a < b ? -1 : 1),
)) {
  const of = (...statuses) => statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const noticed = of('Killed', 'Timeout');
  const score = (100 * noticed) / (noticed + of('Survived', 'NoCoverage'));
  line(name, [...columns.map((column) => String(of(column))), `${score.toFixed(1)} %`]);
}
