import assert from 'node:assert/strict';
import type { Report } from '../../server/src/report/model';
import { generatedDrafts } from '../support/mutate/drafts';
import { randomOf } from '../support/mutate/random';
import { parse } from '../support/reader';
import { runs, timeLimit } from './runs';

/** What stands in a cell by mistake: formulas, a spreadsheet's errors, marks, notes. */
const foreign = [
  '@SUM(B2:B5)',
  '=SUM(ABOVE)',
  '=B2+C2',
  '=IF(A1>0,1,0)',
  '{=SUM(B2:C2)}',
  '#REF!',
  '#DIV/0!',
  '####',
  'N/A',
  'NaN',
  '1E+03',
  '12*',
  '*',
  '?',
  '3%',
  '3。',
  '3;',
  '[3]',
  '2-1',
  '约3',
  '共计3',
  '见附件',
  '同上',
];

/** What programs write where there is nothing: the cell is blank. */
const nothing = new Set(['NaN']);

/** What stands before labels as well. */
const numberings = ['(3)', '（3）', '3.', '3、'];

const pageMarks = ['3/4', '-3-', '第3页', '第3页共4页'];

/**
 * Where a column is told by its place on the line, or a row goes on beyond a page's end, such words may
 * leave their row unread; they are never another cell's.
 */
const uncertain = new Set([
  'columns by blanks, as text of a PDF that keeps the layout',
  'tabs, drifting as PDF converters leave them',
]);

const figuresOf = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    [...report.tables].flatMap(([table, { rows }]) =>
      [...rows].flatMap(([row, { cells }]) =>
        cells.map(({ column, text }) => [`${table}/${row}/${column.id}`, text] as const),
      ),
    ),
  );

const usualSeed = 9;

suite('property: what is no number in a cell', () => {
  const seed = Number(process.env.GOUJI_SEED ?? usualSeed);
  for (const { name, text } of generatedDrafts(seed)) {
    test(`${name}: is that cell's, and all others are read as before`, function () {
      const count = runs(23);
      this.timeout(timeLimit(count));
      const report = parse(text);
      const before = figuresOf(report);
      const random = randomOf(seed);
      const cells = [...report.tables.get('applications')!.rows.values()].flatMap((row) =>
        row.cells
          .filter(({ span, text: written }) => text.slice(span.start, span.end) === written)
          .map((cell) => ({ cell, key: `applications/${row.template.id}/${cell.column.id}` })),
      );
      for (let run = 0; run < count; run++) {
        const words = foreign[run % foreign.length]!;
        // Between semicolons one more is a cell's end.
        if (words.includes(';') && /;\d*;/.test(text)) continue;
        const { cell, key } = random.pick(cells);
        const { start, end } = cell.span;
        const after = parse(text.slice(0, start) + words + text.slice(end));
        const expected = new Map([...before, [key, nothing.has(words) ? '' : words]]);
        const read = figuresOf(after);
        if (uncertain.has(name) && read.get(key) !== words) {
          assert.equal([...read.values()].includes(words), false, `${words} in another cell`);
          continue;
        }
        assert.deepEqual(
          [...read].filter(([each, figure]) => expected.get(each) !== figure),
          [],
          `${words} for ${key}`,
        );
        assert.equal(read.size, expected.size, `${words} for ${key}`);
      }
    });
  }

  // A page's number where a row goes on beyond the page's end; two of them are the pages' own.
  for (const { name, text } of generatedDrafts(seed)) {
    if (!name.startsWith('one cell a line')) continue;
    test(`${name}: a lone page's number in a cell costs no row`, function () {
      const count = runs(9);
      this.timeout(timeLimit(count));
      const before = parse(text).tables.get('applications')!;
      const random = randomOf(seed);
      for (let run = 0; run < count; run++) {
        const words = pageMarks[run % pageMarks.length]!;
        const row = random.pick([...before.rows.values()]);
        const cell = random.pick(row.cells);
        const { start, end } = cell.span;
        if (text.slice(start, end) !== cell.text) continue;
        const after = parse(text.slice(0, start) + words + text.slice(end));
        const { rows } = after.tables.get('applications')!;
        const cells = (each: typeof rows): readonly string[] =>
          [...each.values()].map((one) => one.cells.map(({ text: written }) => written).join());
        const own = row.cells.map((each) => (each === cell ? words : each.text)).join();
        const expected = cells(before.rows).map((each, i) =>
          i === [...before.rows.keys()].indexOf(row.template.id) ? own : each,
        );
        assert.deepEqual(cells(rows), expected, `${words} in ${row.template.id}`);
      }
    });
  }

  // Before the next row's label it could be that label's number: then its own row may go unread.
  for (const { name, text } of generatedDrafts(seed)) {
    test(`${name}: a number as of a list costs no row but its own`, function () {
      const count = runs(12);
      this.timeout(timeLimit(count));
      const before = parse(text).tables.get('applications')!;
      const random = randomOf(seed);
      const rows = [...before.rows.values()];
      for (let run = 0; run < count; run++) {
        const words = numberings[run % numberings.length]!;
        const row = random.pick(rows);
        const cell = random.pick(row.cells);
        const { start, end } = cell.span;
        if (text.slice(start, end) !== cell.text) continue;
        const after = parse(text.slice(0, start) + words + text.slice(end));
        const read = after.tables.get('applications')!.rows;
        const asBefore = (each: (typeof rows)[number]) =>
          read
            .get(each.template.id)
            ?.cells.map((one) => one.text)
            .join() === each.cells.map((one) => one.text).join();
        const spoilt = rows.filter((each) => each !== row && !asBefore(each));
        const told = `${words} in ${row.template.id}/${cell.column.id}`;
        if (uncertain.has(name)) continue;
        assert.deepEqual(
          spoilt.map(({ template }) => template.id),
          [],
          told,
        );
      }
    });
  }
});
