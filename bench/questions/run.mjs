// Questions to the figures of many reports, asked of DuckDB: `node bench/questions/run.mjs FOLDER`. Prints the
// answers, and how long each took. Needs `npm run build`; DuckDB is installed here at first use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const [, , asked] = process.argv;
if (asked === undefined) throw new Error('Name the folder of the reports.');
if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  const shell = process.platform === 'win32';
  const options = { cwd: import.meta.dirname, stdio: 'inherit', shell };
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], options);
  if (status !== 0) process.exit(status ?? 1);
}
const { DuckDBInstance } = await import('@duckdb/node-api');

const folder = mkdtempSync(join(tmpdir(), 'gouji-questions-'));
/** Runs a command over the reports, its lines into a file. */
function lines(name, ...args) {
  const command = [join(root, 'dist', 'cli.js'), name, '--format', 'ndjson', ...args, asked];
  const { stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const path = join(folder, `${name}.ndjson`);
  writeFileSync(path, stdout);
  return path;
}

try {
  const figures = lines('parse');
  const findings = lines('check', '--fail-on', 'never');
  const total = 'CAST(figures.applications.received.total AS INTEGER)';
  const questions = {
    'applications received, by year': `SELECT year, count(*) AS reports, sum(${total}) AS received FROM read_ndjson('${figures}') GROUP BY year ORDER BY year`,
    'the most applications': `SELECT agency, ${total} AS received FROM read_ndjson('${figures}') WHERE year = 2024 ORDER BY received DESC, agency LIMIT 5`,
    'what is found most': `SELECT finding.code AS code, count(*) AS times FROM (SELECT unnest(findings) AS finding FROM read_ndjson('${findings}')) GROUP BY code ORDER BY times DESC, code LIMIT 5`,
  };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [question, sql] of Object.entries(questions)) {
    const started = performance.now();
    const rows = (await connection.runAndReadAll(sql)).getRowObjects();
    console.log(`\n${question}: ${(performance.now() - started).toFixed(0)} ms`);
    for (const row of rows) console.log(`  ${Object.values(row).map(String).join('  ')}`);
  }
  connection.closeSync();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
