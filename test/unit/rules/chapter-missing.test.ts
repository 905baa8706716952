import { chapterMissing } from '../../../server/src/rules/catalogue/chapter-missing';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import {
  applications,
  cases,
  others,
  six,
  draft,
  whole,
  without,
  changed,
  reviewTable,
} from '../../support/sixChapters';

const otherMatters =
  '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2024年云溪市生态环境局发出收费通知（此处填写：收费通知件数）件，通知收费总金额（此处填写：通知收费总金额）元，实际收取信息处理费（此处填写：实际收取金额）元。\n\n（此处填写：其他需要报告的事项，没有则删去本段）';
const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
const requests = applicationsTable(balanced);

testRule(chapterMissing, {
  valid: [{ name: 'all six', text: whole }],
  invalid: [
    {
      name: 'tables alone, as a workbook of them: what is missing is told once',
      text: `${title}\n\n${requests.replace(/^\| 项目 \| (.*)/, '| 项目 | ⟦$1⟧')}\n`,
      severity: 'warning',
      messages: ['chapter-missing.tables-only'],
    },
    {
      name: 'chapter one in three chapters of its own: they go below it, in one fix',
      text: '云溪市生态环境局2024年政府信息公开工作年度报告\n\n⟦一、主动公开工作情况⟧\n公开信息2条。\n\n二、依申请公开工作情况\n没有申请。\n\n三、监督保障情况\n培训2次。\n\n一、主动公开政府信息情况\n\n二、收到和处理政府信息公开申请情况\n\n三、政府信息公开行政复议、行政诉讼情况\n\n四、存在的主要问题及改进情况\n\n五、其他需要报告的事项\n',
      severity: 'error',
      messages: ['chapter-missing.aspects'],
      related: ['二、依申请公开工作情况', '三、监督保障情况'],
      fixed: [
        '云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开工作情况\n公开信息2条。\n\n（二）依申请公开工作情况\n没有申请。\n\n（三）监督保障情况\n培训2次。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项\n',
      ],
      titles: ['补上“一、总体情况”，3 个标题改为（一）（二）…，各章顺延'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'one in the midst: it belongs before the next',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '⟦五、存在的主要问题及改进情况⟧',
      ]),
      severity: 'error',
      messages: ['chapter-missing.before'],
      says: '缺少“四、政府信息公开行政复议、行政诉讼情况”。格式要求六章齐全，应在“五、存在的主要问题及改进情况”之前',
      related: [],
      fixed: [changed(six, [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`])],
      titles: ['补上“四、政府信息公开行政复议、行政诉讼情况”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'one whose gap the others closed up: they get their numbers back',
      text: changed(
        without(cases),
        ['五、存在的主要问题及改进情况', '⟦四、存在的主要问题及改进情况⟧'],
        ['六、其他', '5. 其他'],
      ),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['六、其他', '6. 其他'],
        ),
      ],
    },
    {
      name: 'the last: it belongs at the end',
      text: changed(without(others), ['已经改进。', '已经改进⟦。⟧']),
      messages: ['chapter-missing.end'],
      says: '缺少“六、其他需要报告的事项”。格式要求六章齐全，全文到这里结束也没有这一章',
      related: ['五、存在的主要问题及改进情况'],
      fixed: [draft(...without(others), `六、其他需要报告的事项\n\n${otherMatters}`)],
    },
    {
      name: 'its table is there: the heading goes above it',
      text: changed(
        without(applications),
        ['见下表。\n\n四、政府', `见下表。\n\n${requests}\n\n⟦四、政府`],
        ['诉讼情况', '诉讼情况⟧'],
      ),
      fixed: [changed(six, ['申请情况\n\n见下表。', `申请情况\n\n${requests}`])],
    },
    {
      name: 'beside headings with marks and without numbers it has marks and no number',
      text: draft(...without(cases).map((part) => `## ${part.slice(2)}`)).replace(
        '存在的主要问题及改进情况',
        '⟦存在的主要问题及改进情况⟧',
      ),
      fixed: [
        draft(...six.map((part) => `## ${part.slice(2)}`)).replace(
          '诉讼情况\n\n见下表。',
          `诉讼情况\n\n${reviewTable}`,
        ),
      ],
    },
    {
      name: 'between headings some of which have no number it has its number',
      text: changed(without(cases), ['五、存在的主要问题及改进情况', '⟦存在的主要问题及改进情况⟧']),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['五、', ''],
        ),
      ],
    },
    {
      name: 'in bold it has no marks, which would stand before it alone',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '**⟦五、存在的主要问题及改进情况⟧**',
      ]),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['五、存在的主要问题及改进情况', '**五、存在的主要问题及改进情况**'],
        ),
      ],
    },
    {
      name: 'in a draft without a title nothing is known for its words',
      text: `${without(others).join('\n\n').replace('改进。', '改进⟦。⟧')}\n`,
      fixed: [
        [...without(others), `六、其他需要报告的事项\n\n${otherMatters}\n`]
          .join('\n\n')
          .replace('2024年云溪市生态环境局', '（此处填写：年份）年（此处填写：机关名称）'),
      ],
    },
    {
      name: 'with the draft’s line ends',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '⟦五、存在的主要问题及改进情况⟧',
      ]).replace(/\n/g, '\r\n'),
      fixed: [
        changed(six, [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`]).replace(
          /\n/g,
          '\r\n',
        ),
      ],
    },
  ],
});
