// What the product costs: bundle sizes, start of the server, the answer to an edit, one analysis.
// Needs `npm run build`. Prints a table; judges nothing.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from './server.mjs';
import { importSources } from '../scripts/sources.mjs';

const root = join(import.meta.dirname, '..');
const starts = 10;
const edits = 100;
const analyses = 500;

function print(name, value, unit) {
  console.log(`${name.padEnd(56)} ${value.toFixed(2).padStart(10)} ${unit}`);
}

function printTimes(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  print(`${name}, median of ${sorted.length}`, sorted[Math.floor(sorted.length / 2)], 'ms');
  print(`${name}, 95th of 100`, sorted[Math.floor(sorted.length * 0.95)], 'ms');
}

/** The longest sample draft: about 10 KB, as real reports are. */
function longestSample() {
  const folder = join(root, 'samples');
  const [path] = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((each) => statSync(each).isFile())
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return readFileSync(path, 'utf8');
}

function sizes() {
  for (const name of readdirSync(join(root, 'dist')).filter((each) => each.endsWith('.js'))) {
    const content = readFileSync(join(root, 'dist', name));
    print(`dist/${name}`, content.length / 1024, 'KB');
    print(`dist/${name}, compressed`, gzipSync(content).length / 1024, 'KB');
  }
}

async function serverStarts() {
  const times = [];
  for (let run = 0; run < starts; run++) {
    const server = await startServer();
    times.push(server.milliseconds);
    await server.stop();
  }
  printTimes('server start to its first answer', times);
}

async function answersToEdits(text) {
  const { connection, stop } = await startServer();
  const uri = 'untitled:draft.gouji';
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gouji', version: 0, text },
  });
  await ask();
  const times = [];
  for (let version = 1; version <= edits; version++) {
    const started = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: `${text}${'\n'.repeat(version % 2)}` }],
    });
    await ask();
    times.push(performance.now() - started);
  }
  await stop();
  printTimes('edit to diagnostics, over the protocol', times);
}

/** Reader and rules alone, bundled in memory. */
async function analyser() {
  const { analyse } = await importSources(`
    import { templates } from './server/src/template/load';
    import { createReportReader } from './server/src/report/parse';
    import { createChecker } from './server/src/rules/check';
    import { rules } from './server/src/rules/catalogue';
    const reader = createReportReader(templates);
    const checker = createChecker(rules, templates);
    export const analyse = (text) => checker.check(reader.parse(text));`);
  return analyse;
}

function analysisTimes(analyse, text) {
  const times = [];
  for (let run = 0; run < analyses; run++) {
    const started = performance.now();
    analyse(text);
    times.push(performance.now() - started);
  }
  print('first analysis, cold', times[0], 'ms');
  printTimes('analysis', times);
}

const text = longestSample();
print('draft', Buffer.byteLength(text) / 1024, 'KB');
sizes();
await serverStarts();
await answersToEdits(text);
analysisTimes(await analyser(), text);
