import { secrecyMark } from '../../../server/src/rules/catalogue/secrecy-mark';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(secrecyMark, {
  valid: [
    {
      name: 'what the text tells of secrecy',
      text: overviewSaying(
        '加强保密审查，属于国家秘密的不予公开，未发生失泄密事件，文件标注“此件不公开”的说明理由。',
      ),
    },
    ...['属于内部资料\n\n依法公开。', '依法公开。\n\n内部资料的处理', '公开内部资料'].map(
      (words) => ({ name: `words beside it: ${words}`, text: overviewSaying(words) }),
    ),
  ],
  invalid: [
    {
      name: 'a mark above the title',
      text: '⟦机密★⟧1年\n\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n',
      severity: 'error',
    },
    {
      name: 'a mark alone on its line, which is a word alone too',
      text: '⟦机密★⟧\n\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n',
    },
    {
      name: 'a line of its own',
      text: '⟦内部资料⟧\n\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n属于内部资料的依法处理。\n',
      severity: 'error',
    },
    ...[
      '⟦内部资料⟧\n\n依法公开。',
      '依法公开。\n\n⟦内部资料⟧\n\n平稳。',
      '依法公开。\n\n【⟦内部资料⟧】',
      '🔒⟦内部资料⟧🔒\n\n依法公开。',
    ].map((words) => ({ name: `alone in a paragraph: ${words}`, text: overviewSaying(words) })),
    {
      name: 'a note at the end',
      text: overviewSaying('依法公开。\n\n（⟦此件不公开⟧）'),
      severity: 'error',
    },
  ],
});
