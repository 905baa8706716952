import assert from 'node:assert/strict';
import { lossByCopying } from '../../../server/src/service/keeping';
import { copyTables } from '../../../server/src/service/tables/copy';
import { changed, duplicate, line } from '../../support/balancedReport';
import { newDraft, replaced } from '../../support/draft';
import { parse } from '../../support/reader';

const copied = (text: string): readonly string[] => {
  const report = parse(text);
  const { text: tabs, said } = copyTables(report, { table: 'applications' });
  assert.deepEqual(
    said.map(({ key }) => key),
    ['copy.done'],
  );
  return tabs!.split('\n');
};

suite('service: copied tables', () => {
  test('a row of one’s own stays in its place', () => {
    const rows = copied(
      changed([duplicate, duplicate + line('另有咨询', ' | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n')]),
    );
    const at = rows.findIndex((row) => row.includes('另有咨询'));
    assert.match(rows[at]!, /\t4\t0\t0\t0\t0\t0\t4$/);
    assert.match(rows[at - 1]!, /重复申请/);
  });

  test('a row without a label stays in its place, its blank cells too', () => {
    const rows = copied(changed([duplicate, duplicate + '|  | 73 | 0 |  | 0 | 0 | 0 | 73 |\n']));
    const at = rows.findIndex((row) => row.includes('73'));
    assert.match(rows[at]!, /^\t+73\t0\t\t0\t0\t0\t73$/);
    assert.equal(rows[at]!.split('\t').length, rows[at - 1]!.split('\t').length);
    assert.match(rows[at - 1]!, /重复申请/);
  });

  test('what Excel would compute gets an apostrophe before it', () => {
    const report = parse(replaced(newDraft(), '| 行政许可 | 0 |', '| 行政许可 | @见附件 |'));
    assert.match(copyTables(report, { table: 'disclosure' }).text!, /行政许可\t'@见附件\n/);
  });

  test('a copy without one of the table’s numbers is none', () => {
    const report = parse(changed([duplicate, duplicate + '|  | 73 | 0 |  | 0 | 0 | 0 | 73 |\n']));
    const table = report.tables.get('applications')!;
    const { text } = copyTables(report, { table: 'applications' });
    assert.equal(lossByCopying(report, table, text!), null);
    assert.deepEqual(lossByCopying(report, table, text!.replace('73', ''))?.args, { what: '73' });
  });
});
