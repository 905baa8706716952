import assert from 'node:assert/strict';
import { ruledTables } from '../../../server/src/import/pdf/grid';
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
    width: 500,
    height: 500,
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
