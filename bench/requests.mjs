// What each request costs at 10 KB and at 1 MB: right after an edit, with the analysis that it needs,
// and asked again of the same version. Needs `npm run build`. Prints a table; judges nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './server.mjs';

const root = join(import.meta.dirname, '..');
const sample = readFileSync(join(root, 'walkthrough', 'sample.md'), 'utf8');
const uri = 'untitled:draft.gouji';
const textDocument = { uri };
const paragraph =
  '通过门户网站主动公开政府信息，重点公开环境质量信息，对群众关切的问题及时回应，对历年公开的信息逐条清理。\n\n';

/** The sample with as much text in its first chapter as makes it that long in UTF-8. */
function draftOf(bytes) {
  const missing = Math.max(0, bytes - Buffer.byteLength(sample));
  const more = paragraph.repeat(Math.ceil(missing / Buffer.byteLength(paragraph)));
  return sample.replace('## 二、', () => `${more}## 二、`);
}

const options = { tabSize: 2, insertSpaces: true };

/** Method and parameters of every request that a place of the draft is given to. */
const requestsAt = (position, end) => [
  ['textDocument/diagnostic', {}],
  ['textDocument/hover', { position }],
  ['textDocument/completion', { position }],
  [
    'textDocument/codeAction',
    { range: { start: position, end: position }, context: { diagnostics: [] } },
  ],
  ['textDocument/definition', { position }],
  ['textDocument/references', { position, context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { position }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [position] }],
  ['textDocument/documentLink', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end } }],
  ['textDocument/codeLens', {}],
  ['textDocument/formatting', { options }],
  ['gouji/draftState', {}],
];

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measure(text, runs) {
  const server = await startServer();
  const { connection } = server;
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('（一）予以公开'));
  const position = { line, character: lines[line].length - 4 };
  let version = 1;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gouji', version, text },
  });
  const edit = () =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ text: `${text}${'\n'.repeat(version % 2)}` }],
    });
  for (const [method, params] of requestsAt(position, { line: lines.length, character: 0 })) {
    const ask = () => connection.sendRequest(method, { textDocument, ...params });
    const afterEdit = [];
    const again = [];
    try {
      for (let run = 0; run < runs; run++) {
        afterEdit.push(
          await timed(async () => {
            await edit();
            await ask();
          }),
        );
        again.push(await timed(ask));
      }
      const [first, second] = [median(afterEdit), median(again)].map((time) =>
        time.toFixed(2).padStart(10),
      );
      console.log(`  ${method.padEnd(36)} ${first} ${second}`);
    } catch (error) {
      console.log(`  ${method.padEnd(36)} ${error.message}`);
    }
  }
  await server.stop();
}

for (const [bytes, runs] of [
  [10_000, 30],
  [1_000_000, 5],
]) {
  const text = draftOf(bytes);
  console.log(
    `${(Buffer.byteLength(text) / 1000).toFixed(0)} KB, median of ${runs}, ms:`.padEnd(40) +
      'after an edit, again',
  );
  await measure(text, runs);
}
