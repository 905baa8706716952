// How long and in how much memory very many reports are checked:
//   node bench/scale.mjs [bodies] [--only check|parse] [--format ndjson|csv] [--every reports] [--jobs n]
// Two reports each, made by a seed that is always the same. With `--every`, the memory in use is told after so
// many reports each. Needs `npm run build` and `npx tsc -b`; Linux, for `/usr/bin/time` and `/proc`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { unitReport } = require('../out/test/support/city.js');

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    format: { type: 'string', default: 'ndjson' },
    every: { type: 'string', default: '0' },
    jobs: { type: 'string' },
    cli: { type: 'string', default: join(root, 'dist', 'cli.js') },
  },
});
const bodies = Number(positionals[0] ?? 1000);
const every = Number(options.every);
const perFolder = 500;
const digits = '甲乙丙丁戊己庚辛壬癸';
// As long as real ones: what is kept of a long name may keep the whole text.
const nameOf = (index) =>
  `云溪市${[...String(index)].map((digit) => digits[Number(digit)]).join('')}县教育局和体育局办公室`;

const folder = mkdtempSync(join(tmpdir(), 'gouji-scale-'));
try {
  for (let index = 0; index < bodies; index++) {
    const place = join(folder, String(Math.floor(index / perFolder)));
    mkdirSync(place, { recursive: true });
    for (const year of [2023, 2024]) {
      writeFileSync(join(place, `${index}-${year}.md`), unitReport(nameOf(index), year, index));
    }
  }
  const jobs = options.jobs === undefined ? [] : ['--jobs', options.jobs];
  for (const [name, ...args] of [
    ['check', '--format', options.format, '--fail-on', 'never', ...jobs],
    ['parse', '--format', options.format],
  ]) {
    if (options.only === undefined || options.only === name) await measure(name, args);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs one command over the folder and prints what it took. */
async function measure(name, args) {
  const command = [process.execPath, options.cli, name, ...args, '.'];
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
  const child = spawn('/usr/bin/time', ['-f', '%U %S %M', ...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (piece) => (stderr += piece));
  const ended = new Promise((resolve) => child.on('close', resolve));
  let done = 0;
  let last;
  for await (const line of createInterface({ input: child.stdout })) {
    const report = /[0-9]+-20[0-9]{2}\.md/.exec(line)?.[0];
    if (report === undefined || report === last) continue;
    last = report;
    done++;
    if (every > 0 && done % every === 0) {
      console.log(`${name} ${done}: ${seconds()} s, ${memoryOf(child.pid)}`);
    }
  }
  const status = await ended;
  const [user, system, peak] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  console.log(
    `${name.padEnd(6)} ${done} of ${bodies * 2} reports: ${seconds()} s, ` +
      `${(user + system).toFixed(1)} s CPU, ${(peak / 1024).toFixed(0)} MB peak, status ${status}`,
  );
}

/** The memory of the process that `time` runs: in use now, and the most so far. */
function memoryOf(timer) {
  try {
    const child = readFileSync(`/proc/${timer}/task/${timer}/children`, 'utf8')
      .trim()
      .split(' ')[0];
    const status = readFileSync(`/proc/${child}/status`, 'utf8');
    const megabytes = (key) =>
      (Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)[1]) / 1024).toFixed(0);
    return `${megabytes('VmRSS')} MB, ${megabytes('VmHWM')} MB at most`;
  } catch {
    return 'ended';
  }
}
