import assert from 'node:assert/strict';
import { titlesFromName } from '../../../server/src/import/titles';

const disclosure = '{agency}{year}年政府信息公开工作年度报告';
const forms = [disclosure, '{agency}{year}年度行政执法统计年报', '{agency}{year}年度部门决算'];

suite('import: a title from a file’s name', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    [
      '云溪市生态环境局2024年政府信息公开工作年度报告.xlsx',
      '云溪市生态环境局2024年政府信息公开工作年度报告',
    ],
    [
      '报送/03 青石县财政局2023年度政府信息公开年报（定稿）.docx',
      '青石县财政局2023年政府信息公开工作年度报告',
    ],
    ['2024年云溪市人民政府年报表三.xls', '云溪市人民政府2024年政府信息公开工作年度报告'],
    ['云溪市人民政府政府信息公开年报2024.pdf', '云溪市人民政府2024年政府信息公开工作年度报告'],
    ['2022-某某街道办事处.xlsx', '某某街道办事处2022年政府信息公开工作年度报告'],
    ['2024年度青禾县水务局行政执法统计年报.xlsx', '青禾县水务局2024年度行政执法统计年报'],
    ['青禾县财政局2023年部门决算（送审稿）.xlsx', '青禾县财政局2023年度部门决算'],
    ['2024年表三.xlsx', undefined],
    ['云溪市生态环境局.xlsx', undefined],
    ['数据.xlsx', undefined],
  ];
  for (const [name, expected] of cases) {
    test(name, () => assert.equal(titlesFromName(name, forms)[0], expected));
  }

  test('a name that tells no type gives a title for each; a school year goes on into the next', () => {
    assert.deepEqual(
      titlesFromName('云溪大学2023年.xlsx', [
        disclosure,
        '{agency}{year}—{nextYear}学年信息公开年度报告',
      ]),
      ['云溪大学2023年政府信息公开工作年度报告', '云溪大学2023—2024学年信息公开年度报告'],
    );
  });
});
