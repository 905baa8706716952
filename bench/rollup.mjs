// What a consolidated report of 300 units costs: on the command line, and in the server at first, at a key
// in it and at a key in a unit's report. Needs `npm run build`. Prints a table; judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from './server.mjs';
import { importSources } from '../scripts/sources.mjs';

const root = join(import.meta.dirname, '..');
const units = Number(process.argv[2] ?? 300);
const keys = 40;

const print = (name, value, unit) =>
  console.log(`${name.padEnd(56)} ${value.toFixed(1).padStart(10)} ${unit}`);
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function readerOf() {
  return importSources(`
    import { templates } from './server/src/template/load';
    import { createReportReader } from './server/src/report/parse';
    export const { parse } = createReportReader(templates);`);
}

/** The sample of another body, all its figures so many times as large: its sums stay true. */
function multiplied({ parse }, sample, body, times) {
  const cells = [...parse(sample).tables.values()]
    .flatMap(({ rows }) => [...rows.values()].flatMap((row) => row.cells))
    .filter(({ value }) => value.kind === 'number')
    .sort((a, b) => b.span.start - a.span.start);
  const text = cells.reduce(
    (all, { span, value }) =>
      all.slice(0, span.start) +
      String(Math.round(value.value * times * 100) / 100) +
      all.slice(span.end),
    sample,
  );
  return text.replaceAll('云溪市生态环境局', body);
}

const reader = await readerOf();
const sample = readFileSync(join(root, 'samples', '云溪市生态环境局2024年年报.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
mkdirSync(join(folder, 'units'));
const factors = Array.from({ length: units }, (_, index) => (index % 7) + 1);
const unitTexts = factors.map((times, index) =>
  multiplied(reader, sample, `云溪市第${index + 1}局`, times),
);
unitTexts.forEach((text, index) => writeFileSync(join(folder, 'units', `${index}.md`), text));
const all = factors.reduce((sum, times) => sum + times, 0);
const consolidated = multiplied(reader, sample, '云溪市人民政府', all);
writeFileSync(join(folder, 'consolidated.md'), consolidated);

const settings = { consolidated: 'consolidated.md', subordinates: ['units/*.md'] };
const withUnits = () => writeFileSync(join(folder, 'gouji.json'), JSON.stringify(settings));
const withoutUnits = () => writeFileSync(join(folder, 'gouji.json'), '{}');

function commandLine() {
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'check', '--format', 'json', 'consolidated.md'],
    { cwd: folder, encoding: 'utf8' },
  );
  const codes = JSON.parse(run.stdout)[0].findings.map(({ code }) => code);
  if (codes.includes('rollup-sum')) throw new Error('The figures do not add up.');
  return performance.now() - started;
}

async function inServer() {
  const { connection, stop } = await startServer();
  const uri = pathToFileURL(join(folder, 'consolidated.md')).href;
  const unit = pathToFileURL(join(folder, 'units', '0.md')).href;
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const open = (each, text) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: each, languageId: 'markdown', version: 0, text },
    });
  const timed = async (work) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const typed = async (each, text) => {
    const times = [];
    for (let version = 1; version <= keys; version++) {
      const change = `${text}${'\n'.repeat(version % 2)}`;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: each, version },
        contentChanges: [{ text: change }],
      });
      times.push(await timed(ask));
    }
    return median(times);
  };
  await open(uri, consolidated);
  print('  first diagnostics', await timed(ask), 'ms');
  print('  diagnostics at a key in it, median', await typed(uri, consolidated), 'ms');
  await open(unit, unitTexts[0]);
  print('  diagnostics at a key in a unit’s report, median', await typed(unit, unitTexts[0]), 'ms');
  await stop();
}

try {
  for (const [name, prepare] of [
    ['alone', withoutUnits],
    [`with ${units} units’ reports`, withUnits],
  ]) {
    prepare();
    console.log(`consolidated report ${name}`);
    print('  command line', median([1, 2, 3].map(commandLine)), 'ms');
    await inServer();
  }
} finally {
  rmSync(folder, { recursive: true });
}
