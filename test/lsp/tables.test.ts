import assert from 'node:assert/strict';
import {
  ApplyWorkspaceEditRequest,
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ExecuteCommandRequest,
  InlayHintRequest,
  type ApplyWorkspaceEditParams,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cellPlaceRequest, type CellPlaceResult } from '../../server/src/protocol/cellPlace';
import { pasteTablesRequest, type PasteTablesResult } from '../../server/src/protocol/paste';
import {
  cellLinesRequest,
  copyTableCommand,
  tableCommands,
  type CellLinesResult,
  type TableText,
} from '../../server/src/protocol/tables';
import { newDraft, replaced } from '../support/draft';
import { applied } from './support/applying';
import { sessionWith } from './support/inProcess';
import { askingClient, type Session } from './support/session';

const uri = 'untitled:draft.md';
const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };
const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const received = '一、本年新收政府信息公开申请数量 |';
const blankTotal = replaced(
  newDraft(),
  `${received} 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
  `${received} 8 | 2 | 0 | 0 | 0 | 0 | |`,
);

/** A session with the text open, and the edits that the server asks the client to make. */
async function sessionOn(
  text: string,
  more: { readonly settings?: unknown; readonly copies?: boolean; readonly language?: string } = {},
): Promise<{ readonly session: Session; readonly asked: ApplyWorkspaceEditParams[] }> {
  const session = sessionWith([]);
  const asked: ApplyWorkspaceEditParams[] = [];
  session.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    asked.push(params);
    return { applied: true };
  });
  session.settings = more.settings ?? null;
  await session.initialize(
    askingClient,
    more.copies === true ? { initializationOptions: { copiesTables: true } } : {},
  );
  await session.open(uri, text, more.language ?? 'markdown');
  return { session, asked };
}

const after = (text: string, edits: readonly TextEdit[] | null): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), [...(edits ?? [])]);

suite('server: tables', () => {
  test('formatting lays tables out, by the width that is set', async () => {
    const lengthOfRow = async (ambiguousWidth: 1 | 2): Promise<number> => {
      const { session } = await sessionOn(newDraft(), { settings: { format: { ambiguousWidth } } });
      const edits = await session.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument,
        options,
      });
      const lines = after(newDraft(), edits).split('\n');
      return lines.find((line) => line.includes('危及“三安全一稳定”'))!.length;
    };
    assert.equal((await lengthOfRow(1)) - (await lengthOfRow(2)), '“”'.length);
  });

  test('a range formats the tables that it touches', async () => {
    const { session } = await sessionOn(newDraft());
    const line = newDraft()
      .split('\n')
      .findIndex((each) => each.includes('| 规章 |'));
    const edits = await session.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range: { start: { line, character: 2 }, end: { line, character: 4 } },
    });
    assert.equal(edits?.length, 1);
  });

  test('a refusal is told once, however often it is formatted', async () => {
    const text = replaced(newDraft(), '行政处罚 | 0 |', '行政处罚 | 0 | 5 |');
    const { session } = await sessionOn(text);
    for (let i = 0; i < 2; i++) {
      await session.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument,
        options,
      });
    }
    await session.pull(uri);
    assert.equal(session.shown.length, 1);
    assert.match(session.shown[0]!, /表二未整理/);
  });

  test('a note in Markdown is not formatted', async () => {
    const { session } = await sessionOn('| a | b |\n| - | - |\n| 1 | 2 |\n');
    const params = { textDocument, options };
    assert.equal(
      await session.connection.sendRequest(DocumentFormattingRequest.type, params),
      null,
    );
  });

  test('filling totals edits the draft and tells what was filled', async () => {
    const { session, asked } = await sessionOn(blankTotal);
    await session.connection.sendRequest(ExecuteCommandRequest.type, {
      command: tableCommands.fillTotals,
      arguments: [uri, { table: 'applications' }],
    });
    assert.equal(asked.length, 1);
    assert.match(
      applied(blankTotal, { title: '', edit: asked[0]!.edit }),
      /\| 8 \| 2 \| 0 \| 0 \| 0 \| 0 \| 10 \|/,
    );
    await session.until(() => session.shown.length > 0);
    assert.match(session.shown[0]!, /表三：已填 1 个空白总计格/);
  });

  test('a table’s text is answered to who copies it', async () => {
    const { session } = await sessionOn(newDraft());
    const answer = (await session.connection.sendRequest(ExecuteCommandRequest.type, {
      command: tableCommands.text,
      arguments: [uri, { table: 'review' }],
    })) as TableText;
    assert.match(answer.text ?? '', /^行政复议\t\t\t\t\t行政诉讼\t/);
    assert.match(answer.message, /表四已复制/);
  });

  for (const [what, given] of [
    ['none', undefined],
    ['of another kind', [1, 2]],
    ['about a document that is not open', ['untitled:other', {}]],
  ] as const) {
    test(`arguments ${what} do nothing`, async () => {
      const { session, asked } = await sessionOn(blankTotal);
      const answer: unknown = await session.connection.sendRequest(ExecuteCommandRequest.type, {
        command: tableCommands.fillTotals,
        ...(given && { arguments: [...given] }),
      });
      assert.equal(answer, null);
      assert.deepEqual(asked, []);
    });
  }

  test('lenses: copying only for a client that has the command', async () => {
    for (const copies of [false, true]) {
      const { session } = await sessionOn(blankTotal, { copies });
      const lenses = await session.connection.sendRequest(CodeLensRequest.type, { textDocument });
      const commands = lenses?.map(({ command }) => command?.command) ?? [];
      assert.equal(commands.includes(copyTableCommand), copies);
      assert.ok(commands.includes(tableCommands.fillTotals));
      const fill = lenses?.find(({ command }) => command?.command === tableCommands.fillTotals);
      assert.deepEqual(fill?.command?.arguments, [uri, { table: 'applications' }]);
      assert.equal(fill.command.title, '填总计（1 格）');
    }
  });

  test('inlay hints carry the edit that accepts them', async () => {
    const { session } = await sessionOn(blankTotal);
    const hints = await session.connection.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: whole,
    });
    assert.deepEqual(
      hints?.map(({ label, textEdits }) => [label, textEdits?.length ?? 0]),
      [[' 总计＝10', 1]],
    );
  });

  test('the lines of pipe tables are those of a report alone', async () => {
    const { session } = await sessionOn(newDraft());
    const ask = (): Promise<CellLinesResult> =>
      session.connection.sendRequest(cellLinesRequest, { textDocument });
    assert.equal((await ask())?.length, 3);
    await session.change(uri, 2, whole, '| a |\n| - |\n| 1 |\n');
    assert.equal(await ask(), null);
  });

  test('a cell is told by its chapter, row and column, with what is written in it', async () => {
    const draft = replaced(newDraft(), '1.属于国家秘密 | 0 |', '1.属于国家秘密 | 4 |');
    const { session } = await sessionOn(draft);
    const ask = (position: Position): Promise<CellPlaceResult> =>
      session.connection.sendRequest(cellPlaceRequest, { textDocument, position });
    const lines = draft.split('\n');
    const line = lines.findIndex((each) => each.includes('1.属于国家秘密'));
    const character = lines[line]!.indexOf('4');
    const cell = await ask({ line, character });
    assert.equal(cell?.chapter, '三、收到和处理政府信息公开申请情况');
    assert.match(cell.row, /（三）不予公开 1\.属于国家秘密$/);
    assert.deepEqual([cell.column, cell.text], ['自然人', '4']);
    assert.equal(cell.range.start.line, line);
    assert.equal(await ask({ line: 0, character: 1 }), null);
  });

  test('a pasted table has the form’s layout, into an empty document too', async () => {
    const { session } = await sessionOn('');
    const html =
      '<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政处罚<td>3<tr><td>行政强制<td>4</table>';
    const pasted: PasteTablesResult = await session.connection.sendRequest(pasteTablesRequest, {
      textDocument,
      html,
    });
    assert.match(pasted?.text ?? '', /\| 行政处罚 \| +3 \|\n\| 行政强制 \| +4 \|/);
    assert.equal(
      await session.connection.sendRequest(pasteTablesRequest, { textDocument, text: '一段话' }),
      null,
    );
  });
});
