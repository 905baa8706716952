import assert from 'node:assert/strict';
import type { TemplateFile } from '../../server/src/template/model';
import { grantReport } from '../support/grantType';
import { hotlineReport } from '../support/ownType';
import { atDesk } from './support/gouji';

/** A report of a form that nobody has described: a numbered column, subtotals, totals that are the same. */
const budget = `# 云溪市财政局2024年度预算执行情况年报

一、基本情况

本年预算执行平稳。

二、收入情况

| 项目 | 预算数（万元） | 执行数（万元） |
| --- | --- | --- |
| 税收收入 | 100 | 90.5 |
| 非税收入 | 20 | 30.2 |
| 本年收入小计 | 120 | 120.7 |
| 上年结余 | 15 | 15 |
| 收入总计 | 135 | 135.7 |

三、支出情况

| 序号 | 项目 | 预算数（万元） | 执行数（万元） |
| --- | --- | --- | --- |
| 1 | 基本支出 | 80 | 79.5 |
| 2 | 项目支出 | 55 | 56.2 |
| 3 | 支出总计 | 135 | 135.7 |
`;

suite('command line: template from', () => {
  test('a drafted type reads its report, and has the sums that hold in it', () => {
    atDesk({ '报告.md': budget }, ({ gouji, write }) => {
      const drafted = gouji('template', 'from', '报告.md', '-o', '格式', '--id', 'budget');
      assert.equal(drafted.status, 0);
      assert.equal(drafted.stdout, '');
      assert.match(drafted.stderr, /“预算执行情况年报”：3 章、2 张表；.*合计 3 个.*总数 2 个/);
      write('格式/样例.md', budget);
      const checked = gouji('template', 'check', '格式');
      assert.match(checked.stdout, /没有发现问题.*16 格.*5 个合计和关系.*样例 1 份/);
      assert.match(checked.stderr, /格式：还有 \d+ 处写着“待补充”，请补齐/);
      assert.equal(checked.status, 0);

      write('gouji.json', '{ "types": ["格式"] }');
      write('错.md', budget.replace('收入总计 | 135 ', '收入总计 | 136 '));
      const { stdout } = gouji('check', '--format', 'json', '错.md');
      assert.match(stdout, /"code": "column-total"/);
    });
  });

  test('prints the files where no folder is given', () => {
    atDesk({ '热线.md': hotlineReport() }, ({ gouji }) => {
      const { status, stdout } = gouji('template', 'from', '热线.md');
      const files = JSON.parse(stdout) as Readonly<Record<string, TemplateFile>>;
      assert.deepEqual(Object.keys(files), ['type.json', '2024.json']);
      assert.deepEqual(
        files['2024.json']!.tables[0]!.formulas.map(({ id, left, right }) => [id, left, right]),
        [
          ['row-total', ['column-1', 'column-2'], ['column-3']],
          ['column-total', ['row-1', 'row-2'], ['row-3']],
        ],
      );
      assert.equal(status, 0);
    });
  });

  test('groups, rows of one wording, columns of words and dates', () => {
    atDesk({ '资金.md': grantReport() }, ({ gouji, write }) => {
      assert.equal(gouji('template', 'from', '资金.md', '-o', '格式').status, 0);
      write('格式/样例.md', grantReport());
      const { stdout, status } = gouji('template', 'check', '格式');
      assert.match(stdout, /没有发现问题/);
      assert.equal(status, 0);
    });
  });

  test('files that are there are left as they are', () => {
    const own = '{ "id": "mine" }';
    atDesk({ '热线.md': hotlineReport(), '格式/2024.json': own }, ({ gouji }) => {
      const { status, stderr } = gouji('template', 'from', '热线.md', '-o', '格式');
      assert.equal(status, 2);
      assert.match(stderr, /格式\/2024\.json：已经有这个文件，没有改动/);
    });
  });

  test('a text without a table, and no file', () => {
    atDesk({ '说明.md': '# 说明\n\n没有表格。\n' }, ({ gouji }) => {
      const { status, stderr } = gouji('template', 'from', '说明.md');
      assert.equal(status, 2);
      assert.match(stderr, /^说明\.md：没有看到标题和填好的表格/);
      assert.equal(gouji('template', 'from', '没有.md').status, 2);
      assert.equal(gouji('template', 'from', '说明.md', '--id', '年报').status, 2);
    });
  });
});
