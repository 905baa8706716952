import assert from 'node:assert/strict';
import {
  cellsOfRow,
  contentOf,
  isCellRow,
  neighbouringCell,
  pipeTablesIn,
} from '../../../client/src/tables/pipeCells';
import { indexLines } from '../../../server/src/text/lines';

/** The text with `[ ]` around what is selected after a step from the caret at `$0`; null: no cell. */
function step(source: string, by: 1 | -1): string | null {
  const at = source.indexOf('$0');
  const text = source.replace('$0', '');
  const caret = indexLines(text).positionAt(at);
  const lines = text.split('\n');
  const all = { first: 0, last: lines.length - 1 };
  const cell = neighbouringCell((line) => lines[line]!, all, caret, by);
  if (!cell) return null;
  const line = lines[cell.line]!;
  const { start, end } = contentOf(line, cell);
  return `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`;
}

suite('client: cells of pipe tables', () => {
  for (const [what, line, isRow] of [
    ['a row', '| 规章 | 0 |', true],
    ['an indented row', '  | 规章 | 0 |', true],
    ['a row of full-width pipes', '｜规章｜0｜', true],
    ['a row between drawn lines', '│ 规章 │ 0 │', true],
    ['the rule', '| --- | ---: |', false],
    ['a drawn rule', '├──────┼───┤', false],
    ['a row with dashes in its words', '| 甲--乙 | 3 |', true],
    ['words with a pipe', '首页 | 公开', false],
    ['a lone pipe', '|', false],
    ['an empty line', '', false],
  ] as const) {
    test(`${what} is ${isRow ? '' : 'not '}a row of cells`, () =>
      assert.equal(isCellRow(line), isRow));
  }

  test('an escaped pipe is a part of its cell; words after the last pipe are a cell', () => {
    const line = String.raw`| a\|b | 1 | 2`;
    assert.deepEqual(
      cellsOfRow(line).map(({ start, end }) => line.slice(start, end).trim()),
      [String.raw`a\|b`, '1', '2'],
    );
  });

  test('full-width pipes part cells as others do; blanks after the last are no cell', () => {
    const line = '｜规章｜0｜  ';
    assert.deepEqual(
      cellsOfRow(line).map(({ start, end }) => line.slice(start, end)),
      ['规章', '0'],
    );
  });

  test('drawn lines part cells as pipes do, over their rules', () => {
    const drawn = ['│ 行 │ 列 │', '├────┼────┤', '│ 规章 │ 12 │'].join('\n');
    assert.equal(step(drawn.replace('列', '列$0'), 1), '│ [规章] │ 12 │');
  });

  const table = ['| 行 | 列 |', '| --- | ---: |', '| 规章 | 12 |', '|  | |'].join('\n');
  for (const [what, from, to, by, expected] of [
    ['the next cell is selected without its blanks', '规章', '规$0章', 1, '| 规章 | [12] |'],
    ['over the rule to the first row', '列', '列$0', 1, '| [规章] | 12 |'],
    ['back over the rule', '规章', '规$0章', -1, '| 行 | [列] |'],
    ['into a blank cell', '12', '1$02', 1, '| [] | |'],
    ['at the pipe before a cell', '| 规章', '|$0 规章', 1, '| 规章 | [12] |'],
    ['not beyond the first cell', '行', '$0行', -1, null],
    ['not beyond the last cell', '|  | |', '|  |$0 |', 1, null],
    ['not from behind the last pipe', '12 |', '12 |$0', -1, null],
    ['not from the rule', '| ---', '| -$0--', 1, null],
  ] as const) {
    test(what, () =>
      assert.equal(
        step(
          table.replace(from, () => to),
          by,
        ),
        expected,
      ),
    );
  }
});

suite('client: tables of a text', () => {
  test('each is taken with its rule, what stands between them is not', () => {
    const text =
      '# 题目\r\n\r\n| 甲 | 乙 |\r\n| --- | --- |\r\n| 1 | 2 |\r\n文字\r\n\r\n| 丙 |\r\n';
    assert.equal(pipeTablesIn(text), '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n| 丙 |');
    assert.equal(pipeTablesIn('没有表格'), '');
  });
});
