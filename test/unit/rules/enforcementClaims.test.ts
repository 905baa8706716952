import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { inChinese } from '../../support/findings';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

/** Statistics of enforcement that say this below the tables. */
const saying = (sentence: string): string => `# 山西省南屏市水务局2024年度行政执法统计年报

本年报的统计期限自2024年1月1日起至2024年12月31日止。

## 一、行政处罚实施情况统计表

| 单位 | 警告 | 罚款 | 没收违法所得、没收非法财物 | 暂扣许可证、执照 | 责令停产停业 | 吊销许可证、执照 | 行政拘留 | 降低资质等级 | 限制开展生产经营活动 | 限制从业 | 其他行政处罚 | 合计（宗） | 罚没金额（元） |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 山西省南屏市水务局 | 12 | 45 | 3 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 2 | 63 | 184320.5 |

## 二、行政许可实施情况统计表

| 单位 | 申请 | 受理 | 许可 | 不予许可 | 撤销许可 |
| --- | ---: | ---: | ---: | ---: | ---: |
| 山西省南屏市水务局 | 98 | 95 | 91 | 4 | 2 |

## 三、行政强制实施情况统计表

| 单位 | 查封场所、设施或者财物 | 扣押财物 | 冻结存款、汇款 | 其他强制措施 | 合计（宗） |
| --- | ---: | ---: | ---: | ---: | ---: |
| 山西省南屏市水务局 | 5 | 6 | 0 | 0 | 11 |

## 四、情况说明

2024年度，山西省南屏市水务局依法履行河湖管理职责。

${sentence}
`;

const found = (sentence: string) => checker.check(reader.parse(saying(sentence)));

suite('what statistics of enforcement tell of their tables', () => {
  for (const sentence of [
    '2024年度行政许可申请总数为98宗，予以许可91宗。',
    '实施行政处罚总数为63宗，罚没收入18.43万元。',
    '行政处罚案件罚没款合计184320.5元。',
    '全年立案80宗，办结行政处罚案件63宗，移送司法机关2宗。',
    '全年办理行政许可95件、行政处罚63件、行政强制11件。',
    '2023年作出行政处罚决定50宗，2024年作出63宗。',
    '办理重大行政处罚案件4宗，适用简易程序20宗。',
    '行政处罚案件主要集中在河道采砂领域，共38宗。',
    '没有因行政处罚被申请行政复议，未发生行政处罚被撤销的情况。',
    '撤销行政许可2宗，不予许可4宗。',
    '行政处罚较上年增加12宗，同比增长23%。',
  ])
    test(`nothing found: ${sentence}`, () => {
      assert.deepEqual(
        found(sentence).map(({ message }) => inChinese.say(message)),
        [],
      );
    });

  for (const [sentence, ...numbers] of [
    ['2024年度行政许可申请总数为89宗，予以许可19宗。', '89宗', '19宗'],
    ['实施行政处罚总数为36宗，罚没收入14.83万元。', '36宗', '14.83万元'],
    ['全年立案80宗，办结行政处罚案件36宗。', '36宗'],
    ['共受理行政许可申请59宗，不予许可5宗，撤销许可3宗。', '59宗', '5宗', '3宗'],
    ['全年办理行政许可59件、行政处罚63件、行政强制12件。', '59件', '12件'],
  ] as const)
    test(`found: ${sentence}`, () => {
      const text = saying(sentence);
      assert.deepEqual(
        found(sentence).map(({ code, span }) => [code, text.slice(span.start, span.end)]),
        numbers.map((number) => ['narrative-count', number]),
      );
    });

  test('that there was none, where two tables have some, names both', () => {
    const [finding, ...others] = found('全年没有作出行政处罚，未实施行政强制措施。');
    assert.deepEqual(others, []);
    assert.equal(
      inChinese.say(finding!.message),
      '正文写“没有作出行政处罚，未实施行政强制措施”，而行政处罚表、行政强制表不是 0：行政处罚合计 63 件；行政强制合计 11 件。请核对。',
    );
  });
});
