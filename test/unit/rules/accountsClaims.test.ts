import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { templates } from '../../../server/src/template/load';
import { inChinese } from '../../support/findings';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);

/** Final accounts that say this below the tables. */
const saying = (words: string): string => `# 南屏市水务局2024年度部门决算

## 一、部门概况

南屏市水务局负责全市水资源管理和河湖管理。

## 二、收入决算情况

| 项目 | 决算数（万元） |
| --- | ---: |
| 一般公共预算财政拨款收入 | 900.5 |
| 政府性基金预算财政拨款收入 | 60 |
| 国有资本经营预算财政拨款收入 | 0 |
| 上级补助收入 | 20 |
| 事业收入 | 15.5 |
| 经营收入 | 0 |
| 附属单位上缴收入 | 0 |
| 其他收入 | 4 |
| 本年收入合计 | 1000 |
| 使用非财政拨款结余 | 0 |
| 年初结转和结余 | 100 |
| 收入总计 | 1100 |

## 三、支出决算情况

| 项目 | 决算数（万元） |
| --- | ---: |
| 基本支出 | 700 |
| 项目支出 | 290 |
| 上缴上级支出 | 0 |
| 经营支出 | 0 |
| 对附属单位补助支出 | 10 |
| 本年支出合计 | 1000 |
| 结余分配 | 0 |
| 年末结转和结余 | 100 |
| 支出总计 | 1100 |

## 四、“三公”经费支出决算情况

| 项目 | 预算数（万元） | 决算数（万元） |
| --- | ---: | ---: |
| 因公出国（境）费 | 6 | 5 |
| 公务用车购置及运行维护费 | 10 | 8 |
| 公务用车购置费 | 0 | 0 |
| 公务用车运行维护费 | 10 | 8 |
| 公务接待费 | 4 | 2 |
| “三公”经费合计 | 20 | 15 |

## 五、决算情况说明

${words}

## 六、名词解释

基本支出，指保障机构正常运转、完成日常工作任务的支出。
`;

const found = (words: string) => checker.check(reader.parse(saying(words)));

suite('what final accounts tell of their tables', () => {
  for (const words of [
    '2024年度收、支总计均为1100万元，本年收入合计1000万元，本年支出合计1000万元。',
    '2024年度财政拨款收入总计960.5万元，财政拨款收、支总计均为1020.5万元。',
    '2024年度政府性基金预算财政拨款年初结转和结余0万元，本年收入60万元，本年支出60万元，年末结转和结余0万元。',
    '一般公共预算财政拨款收入900.5万元，政府性基金预算财政拨款收入60万元，上级补助收入20万元，事业收入15.5万元。',
    '“三公”经费支出决算15万元，完成预算的75%，比上年减少1.2万元，下降7.4%。其中：因公出国（境）费支出决算5万元，完成预算的83.3%；公务接待费支出决算2万元，完成预算的50%。',
    '一般公共预算财政拨款支出880万元，占本年支出合计的88%。',
    '与上年相比，事业收入增加3.5万元。',
  ])
    test(`nothing found: ${words}`, () => {
      assert.deepEqual(
        found(words).map(({ message }) => inChinese.say(message)),
        [],
      );
    });

  for (const [words, right] of [
    ['（一）因公出国（境）费支出决算为⟦9万元⟧，完成预算的83.3%。', '5'],
    ['“三公”经费支出决算15万元，其中因公出国（境）费⟦9万元⟧。', '5'],
    ['本年收入合计1000万元，其中：一般公共预算财政拨款收入⟦905.5万元⟧。', '900.5'],
    ['本年收入合计1000万元，其中：政府性基金预算财政拨款收入⟦66万元⟧。', '60'],
    ['上级补助收入⟦26万元⟧。', '20'],
    ['事业收入⟦55.1万元⟧。', '15.5'],
    ['本年支出合计1000万元，其中：对附属单位补助支出⟦17万元⟧。', '10'],
  ] as const)
    test(`found: ${words}`, () => {
      const text = words.replace(/[⟦⟧]/g, '');
      const findings = found(text);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['narrative-count'],
      );
      const [finding] = findings;
      const at = saying(text).indexOf(text) + words.indexOf('⟦');
      assert.equal(finding!.span.start, at);
      assert.match(inChinese.say(finding!.message), new RegExp(`是 ${right.replace('.', '[.]')}`));
    });
});
