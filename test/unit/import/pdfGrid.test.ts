import assert from 'node:assert/strict';
import { withWholeNumbers } from '../../../server/src/import/pdf/brokenNumbers';
import { ruledTables } from '../../../server/src/import/pdf/grid';
import type { PageLine } from '../../../server/src/import/pdf/lines';
import type { PdfPage, Words } from '../../../server/src/import/pdf/model';

const size = 10;
const digit = 5;

/** A table of one row: a label, and a cell of the width that holds the lines. */
function cellOf(width: number, ...lines: readonly string[]): readonly string[] {
  const words = (text: string, left: number, base: number): Words => ({
    text,
    left,
    right: left + text.length * digit,
    base,
    size,
    endsLine: true,
  });
  const xs = [0, 50, 50 + width];
  const page: PdfPage = {
    height: 500,
    isOverPicture: false,
    words: [words('AB', 5, 80), ...lines.map((line, i) => words(line, 55, 80 - i * 12))],
    horizontal: [100, 40].map((at) => ({ at, from: 0, to: 50 + width })),
    vertical: xs.map((at) => ({ at, from: 40, to: 100 })),
  };
  const cell = ruledTables(page)[0]?.rows[0]?.[1];
  return (cell?.blocks ?? []).map((block) =>
    block.kind === 'paragraph' ? block.pieces.map(({ text }) => text).join('') : block.kind,
  );
}

suite('import: cells of a PDF by their rules', () => {
  test('a number wider than its cell goes on on the next line', () => {
    assert.deepEqual(cellOf(36, '11294', '5'), ['112945']);
    assert.deepEqual(cellOf(36, '11294', '56789', '01'), ['112945678901']);
  });

  test('numbers with room beside them are two, and so are short ones', () => {
    assert.deepEqual(cellOf(60, '11294', '5'), ['11294', '5']);
    assert.deepEqual(cellOf(18, '5', '7'), ['5', '7']);
    assert.deepEqual(cellOf(36, '11294', '件'), ['11294', '件']);
  });
});

suite('import: numbers of a PDF broken without rules', () => {
  const line = (base: number, ...words: readonly (readonly [string, number])[]): PageLine => {
    const placed = words.map(([text, left]) => {
      const right = left + text.length * digit;
      return { ...{ text, left, right }, base, size, endsLine: false };
    });
    return { words: placed, base, size, left: placed[0]!.left, right: placed.at(-1)!.right };
  };
  const textsOf = (...lines: readonly PageLine[]): readonly string[] =>
    withWholeNumbers(lines).map(({ words }) => words.map(({ text }) => text).join(' '));
  const row = line(100, ['0', 10], ['246', 30], ['2', 90]);

  test('halves above and below their row are one number in it', () => {
    const whole = textsOf(
      line(130, ['T', 10]),
      line(107, ['5498', 50], ['5523', 70]),
      row,
      line(93, ['2', 55], ['4.5', 75]),
      line(80, ['5', 10]),
    );
    assert.deepEqual(whole, ['T', '0 246 54982 55234.5 2', '5']);
  });

  const apart = {
    'lines as far apart as those of rows': [line(112, ['5498', 50]), row, line(88, ['2', 50])],
    'something in the row between them': [line(107, ['5498', 30]), row, line(93, ['2', 30])],
    'a half without another': [line(107, ['5498', 50], ['5523', 70]), row, line(93, ['2', 50])],
    'halves not one above the other': [line(107, ['5498', 50]), row, line(93, ['2', 75])],
    'a number that had room': [line(107, ['54', 50]), row, line(93, ['2', 50])],
  };
  for (const [what, lines] of Object.entries(apart)) {
    test(`${what}: nothing is joined`, () => {
      assert.equal(textsOf(...lines).length, 3);
    });
  }
});
