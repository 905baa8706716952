// What Gouji costs beside other checkers of text and beside a server that does nothing:
//   node bench/peers/run.mjs [--rounds n] [--files n] [--edits n]
// Prints a table: medians, and in brackets how many times as much as the first column. All are run in turn, so
// that a busy machine is busy for all. Needs `npm run build` and `npx tsc -b`; the others are installed here at
// first use. Linux, for `/usr/bin/time` and `/proc`. Judges nothing: the others find other things in a text.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from '../server.mjs';
import { draftOf, linesOfProse, writeDrafts } from './texts.mjs';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    files: { type: 'string', default: '2000' },
    edits: { type: 'string', default: '60' },
  },
});
const rounds = Number(values.rounds);
const files = Number(values.files);
const edits = Number(values.edits);

if (!existsSync(join(here, 'node_modules'))) {
  const options = { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' };
  // Not `npm ci`: it asks for the others' packages for every platform, of which some were never published.
  const { status } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts'], options);
  if (status !== 0) process.exit(status ?? 1);
}
const installed = (path) => join(here, 'node_modules', path);
const node = process.execPath;
const rumdl = installed(`@rumdl/cli-${process.platform}-${process.arch}/rumdl`);
const autocorrect = [node, installed('autocorrect-node/cli.js')];
const gouji = [node, join(root, 'dist', 'cli.js'), 'check', '--fail-on', 'never'];
const markdownlint = [node, installed('markdownlint-cli2/markdownlint-cli2-bin.mjs')];

/** Of an ordinary draft, in bytes. */
const usualSize = 10_000;
const warmingRounds = 30;
const timedRounds = 100;
/** Before a server's memory is looked at. */
const moreEdits = 200;

/** Milliseconds within which every server answers, if it does. */
const maxWait = 60_000;

/** Milliseconds after which somebody who has started an editor may open a draft. */
const readyAfter = 3000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = (milliseconds) => milliseconds / 1000;

/** One line of the table: what each took, beside the first of them. */
function row(work, unit, found) {
  const [[, first]] = found;
  const cells = found.map(([name, value], index) => {
    const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    const ratio = index === 0 ? '' : ` (${(value / first).toFixed(value / first < 10 ? 2 : 0)})`;
    return `${name} ${value.toFixed(digits)}${ratio}`;
  });
  console.log(`| ${work} | ${unit} | ${cells.join(' · ')} |`);
}

/** The median of each subject's numbers, one of each in every round. */
async function inTurn(subjects, times, measure) {
  const found = new Map(subjects.map(([name]) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, subject] of subjects) found.get(name).push(await measure(subject, round));
  }
  return [...found].map(([name, numbers]) => [name, median(numbers)]);
}

const folder = mkdtempSync(join(tmpdir(), 'gouji-peers-'));
try {
  console.log('| work | unit | median (times the first) |\n| --- | --- | --- |');
  await servers();
  await oneFile();
  await manyFiles();
  // AutoCorrect's native part, once loaded, keeps other processes' answers from being read.
  await analyses();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A draft of 10 KB in a process that has read others: typed in, and of drafts that differ. */
async function analyses() {
  const { lint } = await import(pathToFileURL(installed('markdownlint/lib/exports-sync.mjs')).href);
  const { default: native } = await import(
    pathToFileURL(installed('autocorrect-node/index.js')).href
  );
  const { check } = await import('../../packages/gouji/dist/index.mjs');
  const subjects = [
    ['loop over its characters', (text) => sumOf(text)],
    ['AutoCorrect', (text) => native.lintFor(text, 'draft.md')],
    ['markdownlint', (text) => lint({ strings: { draft: text } })],
    ['Gouji', (text) => check(text)],
  ];
  const timed = (work, round) => {
    const text = typedIn(draftOf(usualSize), round);
    const started = performance.now();
    work(text);
    return performance.now() - started;
  };
  await inTurn(subjects, warmingRounds, timed);
  row(
    '10 KB analysed, a character typed each time',
    'ms',
    await inTurn(subjects, timedRounds, timed),
  );
}

function sumOf(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function placeToType(text, round) {
  const prose = linesOfProse(text);
  return { line: prose[(round * 7919) % prose.length], character: 12 };
}

function typedIn(text, round) {
  const { line, character } = placeToType(text, round);
  const lines = text.split('\n');
  lines[line] = `${lines[line].slice(0, character)}字${lines[line].slice(character)}`;
  return lines.join('\n');
}

/** From its start to the memory after many edits, of each server; AutoCorrect's from npm answers nothing here. */
async function servers() {
  const commands = [
    ['idle server', [node, join(here, 'idleServer.cjs')]],
    ['rumdl', [rumdl, 'server']],
    ['Gouji', undefined],
  ];
  const start = async (command) => {
    const server = await startServer(command ? { command } : {});
    await server.stop();
    return server.milliseconds;
  };
  row('server: spawn to initialized', 'ms', await inTurn(commands, rounds, start));
  const opening = await inTurn(commands, rounds, async (command) => {
    const draft = await openIn(command, draftOf(usualSize));
    await draft.server.stop();
    return draft.opened;
  });
  row('server: first open to findings, 10 KB', 'ms', opening);
  const later = await inTurn(commands, rounds, async (command) => {
    const draft = await openIn(command, draftOf(10_000), readyAfter);
    await draft.server.stop();
    return draft.opened;
  });
  row(`the same, ${seconds(readyAfter)} s after the start`, 'ms', later);
  for (const [name, bytes, times] of [
    ['10 KB', usualSize, edits],
    ['100 KB', 100_000, Math.ceil(edits / 2)],
    ['1 MB', 1_000_000, Math.ceil(edits / 6)],
  ]) {
    const drafts = [];
    for (const [server, command] of commands)
      drafts.push([server, await openIn(command, draftOf(bytes))]);
    await inTurn(drafts, Math.ceil(times / 3), (draft, round) => draft.type(round));
    row(
      `server: edit to findings, ${name}`,
      'ms',
      await inTurn(drafts, times, (draft, round) => draft.type(round + times)),
    );
    if (bytes === usualSize) {
      for (const [, draft] of drafts) for (let i = 0; i < moreEdits; i++) await draft.type(i);
      row(
        `server: memory after ${moreEdits} more edits`,
        'MB',
        drafts.map(([server, draft]) => [server, memoryOf(draft.server.pid)]),
      );
    }
    for (const [, draft] of drafts) await draft.server.stop();
  }
}

/** In MB. */
function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/**
 * Opens the text in a server of its own, so many milliseconds after it is ready; `type` types a character and waits
 * for what is found.
 */
async function openIn(command, text, delay = 0) {
  const path = join(folder, 'draft.md');
  writeFileSync(path, text);
  const uri = pathToFileURL(path).href;
  const server = await startServer({
    ...(command && { command }),
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
    capabilities: {
      textDocument: {
        diagnostic: { dynamicRegistration: false },
        publishDiagnostics: { versionSupport: true },
      },
    },
  });
  const { connection, provided } = server;
  await new Promise((resolve) => setTimeout(resolve, delay));
  let told = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (found) => {
    if (found.uri === uri) told();
  });
  /** Whoever can be asked is asked; the others tell by themselves. */
  const after = async (change) => {
    const started = performance.now();
    const published = new Promise((resolve) => (told = resolve));
    await change();
    await answeredInTime(
      provided.diagnosticProvider
        ? connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
        : published,
    );
    return performance.now() - started;
  };
  let now = text;
  let version = 0;
  const isWhole = (provided.textDocumentSync?.change ?? provided.textDocumentSync) === 1;
  const textDocument = { uri, languageId: 'markdown', version, text };
  return {
    server,
    opened: await after(() =>
      connection.sendNotification('textDocument/didOpen', { textDocument }),
    ),
    type: (round) => {
      const place = placeToType(now, round);
      now = typedIn(now, round);
      const change = isWhole ? { text: now } : { range: { start: place, end: place }, text: '字' };
      return after(() =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: ++version },
          contentChanges: [change],
        }),
      );
    },
  };
}

/** Rejects where a server says nothing more, as another's does now and then: better than a run without end. */
async function answeredInTime(answer) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('A server did not answer.')), maxWait);
  });
  try {
    await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** A process that checks one draft and ends. */
async function oneFile() {
  const path = join(folder, 'one.md');
  writeFileSync(path, draftOf(usualSize));
  const commands = [
    ['node -e 0', [node, '-e', '0']],
    ['rumdl', [rumdl, 'check', '--no-cache', path]],
    ['AutoCorrect', [...autocorrect, '--lint', path]],
    ['markdownlint', [...markdownlint, path]],
    ['Gouji', [...gouji, path]],
  ];
  const timed = (command) => run(command).milliseconds;
  await inTurn(commands, 1, timed);
  row('process: one draft of 10 KB', 'ms', await inTurn(commands, 2 * rounds, timed));
}

/** A folder of drafts that differ. */
async function manyFiles() {
  const drafts = join(folder, 'many');
  const megabytes = writeDrafts(drafts, files) / 1e6;
  const commands = [
    ['rumdl', [rumdl, 'check', '--no-cache', drafts]],
    ['AutoCorrect', [...autocorrect, '--lint', drafts]],
    ['markdownlint', [...markdownlint, `${drafts}/*.md`]],
    ['Gouji', [...gouji, '--jobs', '2', drafts]],
  ];
  const costs = commands.map(([name, command]) => [name, run(command)]);
  const work = `${files} drafts, ${megabytes.toFixed(1)} MB`;
  row(
    work,
    's',
    costs.map(([name, cost]) => [name, seconds(cost.milliseconds)]),
  );
  row(
    work,
    's of processor',
    costs.map(([name, cost]) => [name, cost.processor]),
  );
  row(
    work,
    'MB at most',
    costs.map(([name, cost]) => [name, cost.megabytes]),
  );
}

/** Time, processor time in seconds and the most memory in MB of a process. */
function run(command) {
  const started = performance.now();
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', ...command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  const [user, system, peak] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { milliseconds, processor: user + system, megabytes: peak / 1024 };
}
