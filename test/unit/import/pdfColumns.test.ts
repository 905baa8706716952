import assert from 'node:assert/strict';
import { withColumns } from '../../../server/src/import/pdf/columns';
import type { PageLine } from '../../../server/src/import/pdf/lines';

/** A line of words in characters of ten points: each with its left end, as wide as half of that for a letter. */
function line(
  base: number,
  ...words: readonly (readonly [text: string, left: number])[]
): PageLine {
  const placed = words.map(([text, left]) => ({
    ...{ text, left, right: left + text.length * 5 },
    ...{ base, size: 10, endsLine: false },
  }));
  const [first, last] = [placed[0]!, placed.at(-1)!];
  return { words: placed, base, left: first.left, right: last.right, size: 10 };
}

suite('import: columns of a PDF without rules', () => {
  test('a figure is in the column where figures of other rows stand, left, right or in the middle', () => {
    const rows = withColumns([
      line(100, ['a', 0], ['1', 50], ['22', 100]),
      line(90, ['b', 0], ['333', 98], ['4', 150]),
      line(80, ['c', 0], ['5', 52]),
      line(70, ['d', 0], ['6', 153]),
    ]);
    assert.deepEqual(rows, ['a\t1\t22\t', 'b\t\t333\t4', 'c\t5\t\t', 'd\t\t\t6']);
  });

  test('a column that is blank in all rows is known by its title', () => {
    const titles = line(100, ['own', 48], ['other', 96], ['all', 150]);
    const rows = withColumns([titles, line(90, ['a', 0], ['1', 50], ['2', 155])]);
    assert.deepEqual(rows.slice(1), ['a\t1\t\t2']);
    const unnamed = withColumns([titles, line(90, ['7', 100])]);
    assert.deepEqual(unnamed.slice(1), ['\t7\t']);
  });

  test('figures beside their titles belong to those on the side on which the others stand', () => {
    const titles = line(100, ['own', 50], ['other', 95], ['all', 150], ['sum', 200]);
    const rightOfIt = line(90, ['a', 0], ['1', 64], ['2', 160], ['3', 222]);
    assert.deepEqual(withColumns([titles, rightOfIt]).slice(1), ['a\t1\t\t2\t3']);
    const leftOfIt = line(90, ['a', 0], ['1', 42], ['2', 87], ['3', 151]);
    assert.deepEqual(withColumns([titles, leftOfIt]).slice(1), ['a\t1\t2\t3\t']);
  });

  test('figures beside their titles on no certain side are put into no column', () => {
    const titles = line(100, ['own', 50], ['other', 95], ['all', 150], ['sum', 200]);
    const untold = line(90, ['a', 0], ['1', 80], ['2', 130], ['3', 180]);
    assert.doesNotMatch(withColumns([titles, untold])[1]!, /\t/);
    const both = line(90, ['a', 0], ['1', 62], ['2', 150], ['3', 180]);
    assert.doesNotMatch(withColumns([titles, both])[1]!, /\t/);
  });

  test('titles of two lines are one', () => {
    const rows = withColumns([
      line(110, ['own', 50], ['oth', 100], ['all', 150]),
      line(100, ['one', 50], ['one', 100], ['one', 150]),
      line(90, ['a', 0], ['1', 55], ['2', 155]),
    ]);
    assert.deepEqual(rows.slice(2), ['a\t1\t\t2']);
  });

  test('signs, units and what stands for none are figures too', () => {
    const rows = withColumns([
      line(100, ['a', 0], ['-1', 50], ['增2', 100], ['28.5万元', 150]),
      line(90, ['b', 0], ['无', 52], ['12%', 100]),
    ]);
    assert.deepEqual(rows, ['a\t-1\t增2\t28.5万元', 'b\t无\t12%\t']);
  });

  test('the lines of a name around its figures are one, a group’s beside it another', () => {
    const rows = withColumns([
      line(100, ['a', 0], ['1', 80], ['2', 120], ['3', 160]),
      line(88, ['gr', 0], ['one', 20]),
      line(83, ['4', 120]),
      line(78, ['oup', 0], ['two', 20]),
      line(60, ['b', 20], ['5', 160]),
    ]);
    assert.deepEqual(rows, ['a\t1\t2\t3', 'group  onetwo\t\t4\t', 'b\t\t\t5']);
  });

  test('words where the figures stand begin another table', () => {
    const rows = withColumns([
      line(100, ['a', 0], ['1', 50], ['2', 100], ['3', 150]),
      line(90, ['a paragraph of words that goes on', 0]),
      line(80, ['b', 0], ['4', 75], ['5', 125], ['6', 175]),
    ]);
    assert.deepEqual(rows[0], 'a\t1\t2\t3');
    assert.deepEqual(rows[2], 'b\t4\t5\t6');
  });

  test('what stands between two columns, or with words after it, is no row of the table', () => {
    const wide = line(90, ['b', 0], ['1234567890', 70]);
    const told = line(80, ['in', 0], ['2024', 50], ['all', 100]);
    const rows = withColumns([
      line(100, ['a', 0], ['1', 50], ['222', 75], ['333', 105]),
      wide,
      told,
    ]);
    assert.deepEqual(
      rows.map((row) => row.includes('\t')),
      [true, false, false],
    );
  });
});
