// What a folder of very many reports costs the editor: `node bench/folder.mjs [reports]`. The server looks
// through a folder while a report is typed in; then the page of all of them is filled and scrolled. Needs
// `npm run build` and `npx tsc -b`, and for the page a browser.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../scripts/editor/browser.mjs';
import { launchWorkbench } from '../scripts/editor/workbench.mjs';
import { startServer } from './server.mjs';

const require = createRequire(import.meta.url);
const { unitReport } = require('../out/test/support/city.js');
const { reportRow } = require('../out/client/src/overview/rows.js');
const { columns, states } = require('../out/client/src/overview/messages.js');

const reports = Number(process.argv[2] ?? 3000);
const perFolder = 250;
const digits = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (index) =>
  `云溪市${[...String(index)].map((digit) => digits[Number(digit)]).join('')}县教育局`;
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const share = (numbers, part) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ?? 0;
const spread = (numbers) =>
  `median ${share(numbers, 0.5).toFixed(0)} ms, 95 of 100 in ${share(numbers, 0.95).toFixed(0)} ms, ` +
  `at most ${Math.max(...numbers).toFixed(0)} ms (${numbers.length} times)`;

const folder = mkdtempSync(join(tmpdir(), 'gouji-folder-'));
try {
  for (let index = 0; index < reports; index++) {
    const place = join(folder, String(Math.floor(index / perFolder)));
    mkdirSync(place, { recursive: true });
    const body = Math.floor(index / 2);
    writeFileSync(join(place, `${index}.md`), unitReport(nameOf(body), 2023 + (index % 2), body));
  }
  const found = await scanWhileTyping();
  await fillPage(found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Has the server look through the folder, and types into a report before and meanwhile. */
async function scanWhileTyping() {
  const uri = pathToFileURL(folder).href;
  const { connection, pid, stop } = await startServer({
    workspaceFolders: [{ uri, name: 'reports' }],
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: {
        diagnostic: { dynamicRegistration: false },
        publishDiagnostics: { relatedInformation: true },
      },
    },
  });
  const memory = (key) =>
    Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) /
    1024;
  const found = new Map();
  let first = null;
  let started = 0;
  let published = 0;
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
    published += diagnostics.length;
  });
  connection.onNotification('gouji/folderReports', (message) => {
    first ??= performance.now() - started;
    for (const report of message.reports) found.set(report.uri, report);
  });

  const draft = `${uri}/0/1.md`;
  let text = readFileSync(join(folder, '0', '1.md'), 'utf8');
  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: draft, languageId: 'markdown', version, text },
  });
  const typed = async () => {
    const begun = performance.now();
    text += '字';
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: draft, version: ++version },
      contentChanges: [{ text }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: draft } });
    return performance.now() - begun;
  };
  const type = async (until) => {
    const times = [];
    while (!until(times)) {
      times.push(await typed());
      await wait(100);
    }
    return times;
  };
  const alone = await type((times) => times.length === 50);
  console.log(`typing, nothing else: ${spread(alone.slice(10))}`);
  console.log(`memory before: ${memory('VmRSS').toFixed(0)} MB`);

  let isDone = false;
  started = performance.now();
  const scan = connection.sendRequest('gouji/folderScan').then((result) => {
    isDone = true;
    return { ...result, took: performance.now() - started };
  });
  const meanwhile = await type(() => isDone);
  const { files, took } = await scan;
  console.log(
    `${files} files: the first 25 after ${(first / 1000).toFixed(1)} s, all after ${(took / 1000).toFixed(1)} s; ` +
      `${found.size} reports, ${published} findings published`,
  );
  console.log(`typing meanwhile: ${spread(meanwhile)}`);
  console.log(
    `memory after: ${memory('VmRSS').toFixed(0)} MB, at most ${memory('VmHWM').toFixed(0)} MB`,
  );
  await stop();
  return [...found.values()];
}

/** Fills the page with the reports as they come, and scrolls through it. */
async function fillPage(found) {
  if (!findBrowser()) {
    console.log('the page: not measured, there is no browser');
    return;
  }
  const { page, close } = await launchWorkbench();
  try {
    const dist = join(import.meta.dirname, '..', 'dist');
    const named = (keys) => Object.fromEntries(keys.map((key) => [key, key]));
    const words = {
      columns: named(columns),
      states: named(states),
      all: 'all',
      shown: '{0}',
      some: '{0}/{1}',
      none: '',
    };
    await page.setContent(
      `<body><header><input id="filter"><select id="state"></select><button id="refresh"></button>` +
        `<p id="note"></p></header><main><div id="table" role="grid"></div></main><span id="count"></span></body>`,
    );
    await page.addStyleTag({ path: join(dist, 'overview.css') });
    await page.evaluate((said) => {
      globalThis.document.body.dataset.words = JSON.stringify(said);
      globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
    }, words);
    await page.addScriptTag({ path: join(dist, 'overview.js') });
    const rows = found.map((report) => reportRow(report, [], false));
    const measured = await page.evaluate(async (all) => {
      const { document, window, requestAnimationFrame, Event } = globalThis;
      const frame = () =>
        new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      const post = (some) => window.postMessage({ rows: some, gone: [], note: '' }, '*');
      const fills = async (some, count) => {
        const begun = performance.now();
        post(some);
        while (document.getElementById('count').textContent !== String(count)) await frame();
        return (await frame()) - begun;
      };
      const first = await fills(all.slice(0, 25), 25);
      const times = [];
      for (let at = 25; at < all.length; at += 125) {
        times.push(await fills(all.slice(at, at + 125), Math.min(all.length, at + 125)));
      }
      const table = document.getElementById('table');
      const frames = [];
      let before = await frame();
      for (let top = 0; top < table.scrollHeight; top += 400) {
        table.scrollTop = top;
        const now = await frame();
        frames.push(now - before);
        before = now;
      }
      const input = document.getElementById('filter');
      input.value = '甲';
      const begun = performance.now();
      input.dispatchEvent(new Event('input'));
      const filtered = (await frame()) - begun;
      return { first, times, frames, filtered, elements: document.querySelectorAll('*').length };
    }, rows);
    const { first, times, frames, filtered, elements } = measured;
    console.log(`the page: first 25 lines painted after ${first.toFixed(0)} ms`);
    console.log(`125 more lines at a time: ${spread(times)}`);
    console.log(`a frame while scrolling from top to end: ${spread(frames)}`);
    console.log(`filtered after ${filtered.toFixed(0)} ms; ${elements} elements on the page`);
  } finally {
    await close();
  }
}
