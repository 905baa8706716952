import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { applicationsTable, balanced } from '../../support/applications';
import { parse } from '../../support/reader';
import { disclosure2021, shortReport } from '../../support/shortReport';

const checker = createChecker(rules, templates);
const asked = ['row-label', 'row-missing', 'row-shape', 'row-unknown', 'column-title'];

const pipes = applicationsTable(balanced);
const cellsOf = (line: string): readonly string[] =>
  line
    .slice(2, -2)
    .split(' | ')
    .filter((cell) => cell !== '---');
const rows = pipes
  .split('\n')
  .map(cellsOf)
  .filter(({ length }) => length > 0);

const layouts: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  pipes: (table) =>
    table
      .map((row) => `| ${row.join(' | ')} |`)
      .toSpliced(1, 0, `|${' --- |'.repeat(8)}`)
      .join('\n'),
  tabs: (table) => table.map((row) => row.join('\t')).join('\n'),
  commas: (table) => table.map((row) => row.join(',')).join('\n'),
  blanks: (table) => table.map((row) => row.join(' ')).join('\n'),
  'a cell a line': (table) => table.flat().join('\n'),
};

const read = (applications: string) => {
  const report = parse(shortReport({ applications }));
  const table = report.tables.get('applications')!;
  return {
    rows: [...table.rows].map(
      ([id, { cells }]) => `${id} ${cells.map(({ text }) => text).join(' ')}`,
    ),
    found: checker
      .check(report)
      .filter(({ code }) => asked.includes(code))
      .map(({ code, severity }) => `${code} ${severity}`),
  };
};
const plain = read(pipes).rows;

suite('labels and titles with what is counted in brackets behind them', () => {
  for (const [layout, write] of Object.entries(layouts)) {
    test(`${layout}: every row is read, and nothing is found`, () => {
      const withUnits = rows.map((row, at) =>
        at === 0 ? row.map((title) => `${title}（件）`) : [`${row[0]!}（件）`, ...row.slice(1)],
      );
      assert.deepEqual(read(write(withUnits)), { rows: plain, found: [] });
    });

    test(`${layout}: 合计 for 总计 and 其它 for 其他 are the rows, with another name`, () => {
      const named = rows.map(([label = '', ...values]) => [
        label.replace('（七）总计', '（七）合计').replace('3.其他', '3.其它'),
        ...values,
      ]);
      assert.deepEqual(read(write(named)), {
        rows: plain,
        found: ['row-label hint', 'row-label hint'],
      });
    });
  }

  test('a remark behind a label that a title has too is a remark', () => {
    const total = pipes.replace('（七）总计', '（七）总计（含结转）');
    assert.deepEqual(read(total), { rows: plain, found: ['row-label hint'] });
  });
});

suite('tens of thousands in a column that counts', () => {
  const read = (documents: string) =>
    parse(shortReport({ disclosure: disclosure2021({ documents }) }))
      .tables.get('disclosure')!
      .rows.get('normative-documents')!
      .cells.map(({ value }) => value);
  for (const written of ['3万', '3.2万', '3亿', '3万元'])
    test(`${written} is no number of the sums`, () => {
      assert.deepEqual(read(`${written} 1 9`)[0], { kind: 'words', meansNumber: null });
    });

  test('in a column of money it is one', () => {
    const report = parse(shortReport({ disclosure: disclosure2021({ fees: '3万' }) }));
    const { value } = report.tables.get('disclosure')!.rows.get('fees')!.cells[0]!;
    assert.equal(value.kind === 'number' && value.value, 3);
  });
});
