import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { parse } from '../../support/reader';

const checker = createChecker(rules, templates);

const penalties = `| 单位 | 警告 | 罚款 | 没收违法所得、没收非法财物 | 暂扣许可证、执照 | 责令停产停业 | 吊销许可证、执照 | 行政拘留 | 其他行政处罚 | 合计（宗） | 罚没金额（万元） |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 云溪市统计局 | 3 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 5 | 1.2 |

说明：
1.行政处罚实施数量的统计范围为统计年度1月1日至12月31日期间作出行政处罚决定的数量。`;
const licensing = `| 单位 | 申请数量（宗） | 受理数量（宗） | 许可数量（宗） | 不予许可数量（宗） | 撤销许可数量（宗） |
| --- | --- | --- | --- | --- | --- |
| 云溪市统计局 | 0 | 0 | 0 | 0 | 0 |

说明：
1.行政许可情况按照“谁许可、谁统计”的原则统计。`;
const coercion = `| 单位 | 查封场所、设施或者财物 | 扣押财物 | 冻结存款、汇款 | 其他强制措施 | 合计（宗） |
| --- | --- | --- | --- | --- | --- |
| 云溪市统计局 | 0 | 0 | 0 | 0 | 0 |`;

const report = (heading: (numeral: string, words: string) => string): string =>
  [
    '# 云溪市统计局2023年度行政执法数据公示',
    '现将我局2023年度行政执法数据公示如下。',
    heading('一', '行政处罚实施情况统计表'),
    penalties,
    heading('二', '行政许可实施情况统计表'),
    licensing,
    heading('三', '行政强制实施情况统计表'),
    coercion,
    '## 情况说明',
    '2023年，云溪市统计局共作出行政处罚5宗。',
  ].join('\n\n');

/** How places write the headings of such tables; no form of them is binding on all. */
const headings: Readonly<Record<string, (numeral: string, words: string) => string>> = {
  'numbered as chapters': (numeral, words) => `## ${numeral}、${words}`,
  'numbered as tables': (numeral, words) => `## 表${numeral} ${words}`,
  'with body and year': (numeral, words) => `## 表${numeral} 云溪市统计局2023年度${words}`,
  'over two lines': (numeral, words) => `表${numeral}\n\n云溪市统计局2023年度${words}`,
};

suite('headings of enforcement tables', () => {
  for (const [name, heading] of Object.entries(headings)) {
    test(name, () => {
      const text = report(heading);
      const { chapters, tables } = parse(text);
      assert.deepEqual(
        chapters.map(({ template }) => template.id),
        ['penalties', 'licensing', 'coercion', 'overview'],
      );
      assert.deepEqual(
        [...tables.values()].map(({ state }) => state),
        ['read', 'read', 'read'],
      );
      assert.deepEqual(
        checker
          .check(parse(text))
          .filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
      );
    });
  }

  test('the title as the form has it is the official one', () => {
    const { chapters } = parse(report(headings['numbered as chapters']!));
    assert.deepEqual(
      chapters.map(({ likeness }) => likeness),
      ['official', 'official', 'official', 'official'],
    );
  });
});
