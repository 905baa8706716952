import assert from 'node:assert/strict';
import { titleFromName } from '../../../server/src/import/titles';

suite('import: a title from a file’s name', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['云溪市生态环境局2024年政府信息公开工作年度报告.xlsx', '云溪市生态环境局/2024'],
    ['报送/03 青石县财政局2023年度政府信息公开年报（定稿）.docx', '青石县财政局/2023'],
    ['2024年云溪市人民政府年报表三.xls', '云溪市人民政府/2024'],
    ['2022-某某街道办事处.xlsx', '某某街道办事处/2022'],
    ['2024年表三.xlsx', null],
    ['云溪市生态环境局.xlsx', null],
    ['数据.xlsx', null],
  ];
  for (const [name, expected] of cases) {
    test(name, () => {
      const found = titleFromName(name);
      assert.equal(found && `${found.agency}/${found.year}`, expected);
    });
  }
});
