import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

const rows = [
  ['因公出国（境）费', '3', '2.5'],
  ['公务用车购置及运行维护费', '8', '7.2'],
  ['公务用车购置费', '0', '0'],
  ['公务用车运行维护费', '8', '7.2'],
  ['公务接待费', '1', '0.6'],
  ['“三公”经费合计', '12', '10.3'],
];
const titles = ['项目', '预算数（万元）', '决算数（万元）'];

const layouts: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  pipes: (table) => table.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  tabs: (table) => table.map((row) => row.join('\t')).join('\n'),
  commas: (table) => table.map((row) => row.join(',')).join('\n'),
  blanks: (table) => table.map((row) => row.join(' ')).join('\n'),
  'a cell a line': (table) => table.flat().join('\n'),
};

const read = (table: string) => {
  const report = reader.parse(
    `云溪市文化和旅游局2024年度部门决算\n\n四、“三公”经费支出决算情况\n\n${table}\n`,
    { type: 'accounts' },
  );
  const bound = report.tables.get('three-public')!;
  return {
    cells: [...bound.rows.values()].map(({ cells }) => cells.map(({ text }) => text).join(' ')),
    found: checker
      .check(report)
      .filter(({ code }) => code.startsWith('row-') || code.startsWith('column-'))
      .map(({ code }) => code),
  };
};
const whole = rows.map(([, ...values]) => values.join(' '));

suite('the numbers of rows and columns in a statistical form', () => {
  const numbered = [
    [titles[0]!, '行次', ...titles.slice(1)],
    ...rows.map(([label, ...values], i) => [label!, String(i + 21), ...values]),
  ];
  for (const [layout, write] of Object.entries(layouts)) {
    test(`${layout}: 行次 before the values are none`, () => {
      assert.deepEqual(read(write(numbered)), { cells: whole, found: [] });
    });

    // A line of its own that is no word of the form is none of the table's.
    if (layout === 'a cell a line') continue;
    test(`${layout}: 栏次 below the titles is no row`, () => {
      assert.deepEqual(read(write([titles, ['栏次', '1', '2'], ...rows])), {
        cells: whole,
        found: [],
      });
    });
  }

  for (const [layout, write] of Object.entries(layouts))
    test(`${layout}: 序号 before the labels are no values`, () => {
      const counted = [['序号', ...titles], ...rows.map((row, i) => [String(i + 1), ...row])];
      assert.deepEqual(read(write(counted)), { cells: whole, found: [] });
    });

  test('what does not count the rows from 1 on is a value too many', () => {
    const counted = [titles, ...rows.map((row, i) => [String(i * 3 + 1), ...row])];
    const { found } = read(layouts.blanks!(counted));
    assert.ok(found.includes('row-shape'));
  });

  test('values too many that do not count the rows are none of a row', () => {
    const odd = numbered.map((row, i) => (i === 3 ? row.toSpliced(1, 1, '77') : row));
    const { cells, found } = read(layouts.pipes!(odd));
    assert.deepEqual(
      cells,
      rows.map(() => ''),
    );
    assert.ok(found.includes('row-shape'));
  });
});
