import assert from 'node:assert/strict';
import { applicationsTable, balanced } from '../../support/applications';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

const rows = applicationsTable(balanced)
  .split('\n')
  .slice(2)
  .map((line) => line.slice(2, -2).split(' | '));
const titles = '项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

/** A row of text that keeps the layout, its label broken after so many characters. */
const broken = ([label = '', ...values]: readonly string[], at: number): readonly string[] =>
  label.length <= at
    ? [`  ${label}    ${values.join('   ')}`]
    : [`  ${label.slice(0, at)}    ${values.join('   ')}`, `      ${label.slice(at)}`];

const readWith = (written: readonly (readonly string[])[]) => {
  const applications = [titles, ...written.flat()].join('\n');
  const table = parse(shortReport({ applications })).tables.get('applications')!;
  return {
    rows: [...table.rows].map(
      ([id, { cells }]) => `${id} ${cells.map(({ text }) => text).join(' ')}`,
    ),
    unknown: table.unknownRows.map(({ label }) => label.text),
  };
};
const whole = readWith(rows.map((row) => broken(row, 99)));

suite('labels that go on below their values', () => {
  for (const at of [6, 7, 8, 9, 10])
    test(`broken after ${at} characters, also where cells are no plain numbers`, () => {
      assert.equal(whole.rows.length, rows.length);
      assert.deepEqual(readWith(rows.map((row) => broken(row, at))), whole);
      const dashes = rows.map((row, i) =>
        row.map((cell) => (i % 3 === 1 && cell === '0' ? '—' : cell)),
      );
      assert.deepEqual(
        readWith(dashes.map((row) => broken(row, at))),
        readWith(dashes.map((row) => broken(row, 99))),
      );
    });

  test('a row that is missing takes no other with it', () => {
    const less = rows.filter(([label]) => label !== '8.属于行政查询事项');
    assert.deepEqual(
      readWith(less.map((row) => broken(row, 7))),
      readWith(less.map((row) => broken(row, 99))),
    );
  });
});
