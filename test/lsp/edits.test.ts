import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findingsOf } from './support/applying';
import { ServerProcess } from './support/serverProcess';
import { askingClient } from './support/session';
import { newDraft } from '../support/draft';
import { anyEdit } from '../support/generate/edit';

suite('server: edits over the protocol', () => {
  let server: ServerProcess;
  let opened = 0;
  suiteSetup(async () => {
    server = new ServerProcess();
    await server.session.initialize(askingClient);
  });
  suiteTeardown(() => server.end());

  const found = async (uri: string): Promise<string> =>
    JSON.stringify(findingsOf(await server.session.pull(uri))).replaceAll(uri, 'the draft');

  test('whatever is edited, what is found is what a fresh opening finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 10 }), async (edits) => {
        const { session } = server;
        const uri = `untitled:edited-${opened++}.md`;
        await session.open(uri, newDraft());
        let document = TextDocument.create(uri, 'markdown', 1, newDraft());
        for (const { at, length, piece } of edits) {
          const start = Math.floor((document.getText().length * at) / 1000);
          const range = {
            start: document.positionAt(start),
            end: document.positionAt(start + length),
          };
          const version = document.version + 1;
          await session.change(uri, version, range, piece);
          document = TextDocument.update(document, [{ range, text: piece }], version);
          // What was worked out for versions in between must leave nothing behind.
          if (at % 3 === 0) await session.pull(uri);
        }
        const fresh = `untitled:fresh-${opened++}.md`;
        await session.open(fresh, document.getText());
        assert.equal(await found(uri), await found(fresh));
        await session.close(uri);
        await session.close(fresh);
      }),
      { numRuns: 30 },
    );
  });
});
