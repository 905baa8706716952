// How long and in how much memory very many reports are checked: `node bench/scale.mjs [bodies]`, two
// reports each, made by a seed that is always the same. Needs `npm run build` and `npx tsc -b`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { unitReport } = require('../out/test/support/city.js');

const bodies = Number(process.argv[2] ?? 1000);
const perFolder = 500;
const digits = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (index) =>
  `云溪市${[...String(index)].map((digit) => digits[Number(digit)]).join('')}县教育局`;

const folder = mkdtempSync(join(tmpdir(), 'gouji-scale-'));
try {
  for (let index = 0; index < bodies; index++) {
    const place = join(folder, String(Math.floor(index / perFolder)));
    mkdirSync(place, { recursive: true });
    for (const year of [2023, 2024]) {
      writeFileSync(join(place, `${index}-${year}.md`), unitReport(nameOf(index), year, index));
    }
  }
  for (const [name, ...args] of [
    ['check', '--format', 'ndjson', '--fail-on', 'never'],
    ['parse', '--format', 'ndjson'],
  ]) {
    const command = [process.execPath, join(root, 'dist', 'cli.js'), name, ...args, '.'];
    const started = performance.now();
    const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const wall = (performance.now() - started) / 1000;
    const [user, system, peak] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    console.log(
      `${name.padEnd(6)} ${bodies * 2} reports: ${wall.toFixed(1)} s, ${(user + system).toFixed(1)} s CPU, ` +
        `${(peak / 1024).toFixed(0)} MB peak, status ${status}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
