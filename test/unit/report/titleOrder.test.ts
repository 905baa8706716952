import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { textAt } from '../../../server/src/text/span';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

const checker = createChecker(rules, templates);

const titles = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const written: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  pipes: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  commas: (rows) => rows.map((row) => row.join(',')).join('\n'),
  blanks: (rows) => rows.map((row) => row.join(' ')).join('\n'),
  'a cell a line': (rows) => rows.flat().join('\n'),
};
const tableOf = (order: readonly number[]): readonly (readonly string[])[] =>
  [titles, ['规章', '0', '0', '0'], ['行政规范性文件', '4', '1', '8']].map((row) => [
    row[0]!,
    ...order.map((at) => row[at]!),
  ]);

const read = (disclosure: string) => {
  const report = parse(shortReport({ disclosure: `第二十条第（一）项\n\n${disclosure}` }));
  const table = report.tables.get('disclosure')!;
  const found = checker
    .check(report)
    .filter(({ code }) => code === 'table-unreadable')
    .map(({ span, message }) => `${message.key} ${textAt(report.text, span)}`);
  return { state: table.state, rows: table.rows.size, found };
};

suite('columns in another order than the form’s', () => {
  for (const [layout, write] of Object.entries(written)) {
    test(`${layout}: nothing is read of them, and that is said at the title`, () => {
      assert.deepEqual(read(write(tableOf([3, 1, 2]))), {
        state: 'unreadable',
        rows: 0,
        found: ['table-unreadable.order 本年制发件数'],
      });
    });

    test(`${layout}: the form’s order, and a title twice, leave them as they are`, () => {
      const { state, found } = read(write(tableOf([1, 2, 3])));
      assert.deepEqual([state, found], ['read', []]);
      const twice = tableOf([1, 2, 3]).map((row) =>
        row.map((cell) => cell.replace('制发', '废止')),
      );
      assert.deepEqual(read(write(twice)).found, []);
    });
  }
});
