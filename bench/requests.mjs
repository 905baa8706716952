// What each request costs over the protocol once the document is read, at the size of a real report and
// at a megabyte. Needs `npm run build`. Prints a table; judges nothing.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './server.mjs';

const samples = join(import.meta.dirname, '..', 'samples');
const uri = 'untitled:draft.gouji';
const textDocument = { uri };
const start = { line: 0, character: 0 };

/** The longest sample draft: about 10 KB, as real reports are. */
function longestSample() {
  const [path] = readdirSync(samples)
    .map((name) => join(samples, name))
    .filter((each) => each.endsWith('.md'))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return readFileSync(path, 'utf8');
}

/** The draft with the text of its first chapter again and again, up to a size in bytes. */
function lengthened(draft, size) {
  const at = draft.indexOf('\n## 二');
  const paragraph = draft.slice(draft.indexOf('\n', draft.indexOf('\n## 一') + 1), at);
  const missing = size - Buffer.byteLength(draft);
  const times = Math.max(0, Math.ceil(missing / Buffer.byteLength(paragraph)));
  return draft.slice(0, at) + paragraph.repeat(times) + draft.slice(at);
}

/** A total of table three and a number of the running text. */
function placesIn(text) {
  const lines = text.split('\n');
  const row = lines.findIndex((line) => line.includes('本年新收政府信息公开申请数量'));
  const told = lines.findIndex((line) => /申请\d+件/.test(line));
  return {
    total: { line: row, character: lines[row].trimEnd().replace(/[\s|]*$/, '').length - 1 },
    number: { line: told, character: lines[told]?.search(/\d+件/) ?? 0 },
    lines: lines.length,
  };
}

function requestsFor(text) {
  const { total, number, lines } = placesIn(text);
  const visible = {
    start: { ...start, line: total.line },
    end: { ...start, line: total.line + 40 },
  };
  const everything = { start, end: { ...start, line: lines } };
  return [
    ['textDocument/diagnostic', {}],
    ['textDocument/hover', { position: total }],
    ['textDocument/codeAction', { range: visible, context: { diagnostics: [] } }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [total] }, 'in a table'],
    ['textDocument/selectionRange', { positions: [number] }, 'in running text'],
    ['textDocument/definition', { position: total }, 'of a total'],
    ['textDocument/definition', { position: number }, 'of a number in running text'],
    ['textDocument/references', { position: total, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position: total }],
    ['textDocument/documentLink', {}],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range: visible }, 'of forty lines'],
    ['textDocument/semanticTokens/range', { range: everything }, 'of all'],
    ['workspace/symbol', { query: '总体' }],
  ];
}

async function measure(text, runs) {
  const { connection, stop } = await startServer();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gouji', version: 1, text },
  });
  const opened = performance.now();
  await connection.sendRequest('textDocument/diagnostic', { textDocument });
  const times = [['first reading and check', performance.now() - opened]];
  for (const [method, params, about] of requestsFor(text)) {
    const taken = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      await connection.sendRequest(method, { textDocument, ...params });
      taken.push(performance.now() - started);
    }
    const median = taken.sort((a, b) => a - b)[Math.floor(runs / 2)];
    times.push([about ? `${method}, ${about}` : method, median]);
  }
  await stop();
  return times;
}

const draft = longestSample();
for (const [size, runs] of [
  [10_000, 50],
  [1_000_000, 10],
]) {
  const text = lengthened(draft, size);
  console.log(`\n${(Buffer.byteLength(text) / 1024).toFixed(0)} KB, medians of ${runs}, in ms`);
  for (const [name, milliseconds] of await measure(text, runs)) {
    console.log(`${name.padEnd(64)} ${milliseconds.toFixed(2).padStart(10)}`);
  }
}
