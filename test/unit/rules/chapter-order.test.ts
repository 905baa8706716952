import { chapterOrder } from '../../../server/src/rules/catalogue/chapter-order';
import { testRule } from '../../support/ruleTester';
import {
  title,
  overview,
  disclosure,
  applications,
  cases,
  issues,
  others,
  six,
  draft,
  whole,
  without,
  changed,
} from '../../support/sixChapters';

testRule(chapterOrder, {
  valid: [
    { name: 'in the form’s order', text: whole },
    { name: 'a chapter left out, its number too', text: draft(...without(cases)) },
    {
      name: 'a chapter left out, the others numbered on',
      text: changed(without(cases), ['五、', '四、'], ['六、', '五、']),
    },
    { name: 'without numbers', text: draft(...six.map((part) => `## ${part.slice(2)}`)) },
    {
      name: 'a list of contents with sections and pages',
      text: draft(
        ...six.map((part) => `${part.split('\n')[0]} ………… 1\n（一）本章的内容 ………… 2`),
        ...six,
      ),
    },
    {
      name: 'a table’s caption that says the heading’s words without its number',
      text: changed(six, ['见下表。', '见下表。\n\n主动公开政府信息情况']),
    },
  ],
  invalid: [
    {
      name: 'a heading twice, nothing between',
      text: changed(six, ['五、存在', '⟦五、存在的主要问题及改进情况⟧\n\n五、存在']),
      severity: 'warning',
      messages: ['chapter-order.again'],
      says: '“五、存在的主要问题及改进情况”的标题又出现了一遍',
      related: ['五、存在的主要问题及改进情况'],
      fixed: [changed(six, ['五、存在', '\n五、存在'])],
      titles: ['删去重复的标题'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a chapter pasted twice: which of them stays is for the office to say',
      text: draft(
        overview,
        overview.replace('一、总体情况', '⟦一、总体情况⟧'),
        ...without(overview),
      ),
      messages: ['chapter-order.again'],
      related: ['一、总体情况'],
    },
    {
      name: 'last year’s report below this year’s: one finding',
      text: draft(
        ...six,
        title.replace('2024', '2023'),
        overview.replace('一、总体情况', '⟦一、总体情况⟧'),
        ...without(overview),
      ),
      messages: ['chapter-order.again.many'],
      says: '从“一、总体情况”起，6 章的标题又出现了一遍',
      related: [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    },
    {
      name: 'one moved up',
      text: changed(
        [overview, cases, disclosure, applications, issues, others],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
      ),
      severity: 'warning',
      messages: ['chapter-order.misplaced'],
      says: '“四、政府信息公开行政复议、行政诉讼情况”的位置不对：按格式应是第4章',
      related: [],
    },
    {
      name: 'one moved down',
      text: changed(
        [overview, applications, cases, issues, disclosure, others],
        ['二、主动公开政府信息情况', '⟦二、主动公开政府信息情况⟧'],
      ),
      related: ['三、收到和处理政府信息公开申请情况'],
    },
    {
      name: 'the last put first: what it comes before says nothing of its place',
      text: changed(
        [others, overview, disclosure, applications, cases, issues],
        ['六、其他需要报告的事项', '⟦六、其他需要报告的事项⟧'],
      ),
      related: [],
    },
    {
      name: 'two in each other’s place: the later one is told of',
      text: changed(
        [overview, applications, disclosure, cases, issues, others],
        ['二、主动公开政府信息情况', '⟦二、主动公开政府信息情况⟧'],
      ),
      related: ['三、收到和处理政府信息公开申请情况'],
    },
    {
      name: 'two moved: no number is judged beside them',
      text: changed(
        [issues, others, overview, disclosure, applications, cases],
        ['五、存在的主要问题及改进情况', '⟦五、存在的主要问题及改进情况⟧'],
        ['六、其他需要报告的事项', '⟦六、其他需要报告的事项⟧'],
        ['一、总', '二、总'],
      ),
      messages: ['chapter-order.misplaced', 'chapter-order.misplaced'],
    },
    {
      name: 'a neighbour’s number',
      text: changed(six, ['三、收到', '⟦四、⟧收到']),
      messages: ['chapter-order.misnumbered'],
      says: '“收到和处理政府信息公开申请情况”的序号是“四、”，按顺序应为“三、”',
      fixed: [whole],
      titles: ['改为“三、”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'every number after one left out: one finding',
      text: changed(
        six,
        ['二、主动', '⟦三、⟧主动'],
        ['三、收到', '四、收到'],
        ['四、政府', '五、政府'],
        ['五、存在', '六、存在'],
        ['六、其他', '七、其他'],
      ),
      messages: ['chapter-order.misnumbered.many'],
      fixed: [changed(six)],
    },
    {
      name: 'in figures',
      text: changed(six, ['三、收到', '⟦4.⟧ 收到']),
      fixed: [changed(six, ['三、收到', '3. 收到'])],
    },
  ],
});
