import { columnTotal } from '../../../server/src/rules/catalogue/column-total';
import { rowLabel } from '../../../server/src/rules/catalogue/row-label';
import { rowTotal } from '../../../server/src/rules/catalogue/row-total';
import { rowUnknown } from '../../../server/src/rules/catalogue/row-unknown';
import { applicationsTable, balanced } from '../../support/applications';
import {
  right,
  line,
  changed,
  duplicate,
  granted,
  publication,
  processInformation,
  total,
} from '../../support/balancedReport';
import { testRule } from '../../support/ruleTester';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

/** Table three with a column that adds up the organisations’. */
const withSubtotals = (rows: Readonly<Record<string, string>>): string =>
  applicationsTable({ ...balanced, ...rows })
    .split('\n')
    .map((text) => {
      const cells = text.split(' | ');
      const organisations = cells.slice(2, 7).map(Number);
      const sum = text.includes('自然人')
        ? '小计'
        : text.includes('---')
          ? '---'
          : String(organisations.reduce((a, b) => a + b, 0));
      return [...cells.slice(0, 7), sum, ...cells.slice(7)].join(' | ');
    })
    .join('\n');

/** Two of the organisations’ are carried in. */
const carriedIn = withSubtotals({ 'carried-in': '1 2 0 0 0 0 3' });
const telling = shortReport({
  applications: withSubtotals({
    received: '6 3 0 0 0 0 9',
    'carried-in': '1 2 0 0 0 0 3',
    granted: '3 4 0 0 0 0 7',
    total: '5 4 0 0 0 0 9',
    'carried-out': '2 1 0 0 0 0 3',
  }),
});

testRule(rowUnknown, {
  valid: [
    { name: 'the form’s rows', text: right },
    {
      name: 'a row under a wrong label is a missing one',
      text: changed([processInformation, line('6.讨论记录', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n')]),
    },
    {
      name: 'a row without its label where one is missing is that one',
      text: changed([granted, '|  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n']),
    },
    { name: 'a page’s number between rows', text: changed([duplicate, `${duplicate}- 4 -\n`]) },
  ],
  invalid: [
    {
      name: 'a row of one’s own',
      text: changed([duplicate, duplicate + line('⟦另有咨询⟧')]),
      severity: 'info',
      messages: ['row-unknown'],
      says: '表三里的“另有咨询”不是格式规定的行',
    },
    {
      name: 'a row of numbers without a label',
      text: changed([duplicate, duplicate + '|  | ⟦73 | 0 |  | 0 | 0 | 0 | 73⟧ |\n']),
      severity: 'warning',
      messages: ['row-unknown.unlabelled'],
      says: '表三里有一行只有数（73、0、0、0、0、73），前面没有行名',
    },
    {
      name: 'one after the last row',
      text: right + '|  | ⟦14 | 10⟧ |\n',
      messages: ['row-unknown.unlabelled'],
    },
    {
      name: 'a second row of table four, which has no labels',
      text: shortReport({
        review: `${review('1 0 0 0 1 0 0 0 0 0 0 0 0 0 0')}\n| ⟦${'3 | '.repeat(14)}3⟧ |\n`,
      }),
      messages: ['row-unknown.extra'],
      says: '表四多出一行数',
    },
    {
      name: 'two rows where one is missing: neither need be that one',
      text: changed([duplicate, line('⟦来电咨询⟧') + line('⟦来访咨询⟧')]),
      messages: ['row-unknown', 'row-unknown'],
    },
    {
      name: 'a row of one’s own away from the one that is missing',
      text: changed([duplicate, ''], [total, line('⟦来电咨询⟧') + total]),
    },
    {
      name: 'a row of one’s own above the one that is missing',
      text: changed([duplicate, ''], [granted, line('⟦来电咨询⟧') + granted]),
    },
    {
      name: 'a row in the missing one’s place with too few numbers for it',
      text: changed([duplicate, line('⟦来电咨询⟧', ' | 0 | 0 | 0 |\n')]),
    },
    {
      name: 'a row of one’s own where two are missing',
      text: changed([duplicate, line('⟦来电咨询⟧')], [publication, '']),
    },
    {
      name: 'a column of subtotals, at its first number',
      text: shortReport({ applications: carriedIn.replace('| 0 | 6 |', '| ⟦0⟧ | 6 |') }),
      messages: ['row-unknown.column'],
      says: '表三里自加了一列小计（“法人或其他组织”各列之和）',
      related: Array.from({ length: 24 }, (_, i) => (i === 0 ? '2' : '0')),
    },
    {
      name: 'a group with numbers of its own',
      text: changed([
        line('1.属于国家秘密'),
        line('⟦（三）不予公开⟧', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n') + line('1.属于国家秘密'),
      ]),
      messages: ['row-unknown.subtotal'],
      says: '“（三）不予公开”是自加的小计（格式中“（三）不予公开”不填数字）',
    },
    {
      name: 'a row of one’s own that begins with a title’s word and goes on with a group’s: no subtotal',
      text: changed([duplicate, line('⟦9.其他不予公开情形⟧') + duplicate]),
      messages: ['row-unknown'],
      says: '表三里的“9.其他不予公开情形”不是格式规定的行',
    },
    {
      name: 'a row of the form once more',
      text: changed([duplicate, duplicate + line('⟦2.重复申请⟧')]),
      messages: ['row-unknown.again'],
      says: '表三里的“2.重复申请”又写了一行，这一行的数没有计入合计',
      related: ['2.重复申请'],
    },
    {
      name: 'rows of another table: one finding for all of them',
      text: changed([
        duplicate,
        duplicate +
          line('⟦甲科⟧') +
          ['乙科', '丙科', '丁科', '戊科', '己科', '庚科', '辛科']
            .map((name) => line(name))
            .join(''),
      ]),
      severity: 'warning',
      messages: ['row-unknown.many'],
      says: '从“甲科”起，表三里有 8 行不是格式规定的行',
      related: ['辛科'],
    },
    {
      name: 'the whole table once more, as last year’s left below it: one finding',
      text: shortReport({
        applications: `${applicationsTable(balanced)}\n\n2023年的数据：\n\n${applicationsTable(
          balanced,
        ).replace('一、本年新收政府信息公开申请数量', '⟦一、本年新收政府信息公开申请数量⟧')}`,
      }),
      severity: 'warning',
      messages: ['row-unknown.again.many'],
      says: '表三的 25 行又写了一遍',
      related: ['一、本年新收政府信息公开申请数量', '四、结转下年度继续办理'],
    },
  ],
});

testRule(columnTotal, {
  valid: [
    {
      name: 'a subtotal of one’s own that is right',
      text: changed([
        line('1.属于国家秘密'),
        line('（三）不予公开', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n') + line('1.属于国家秘密'),
      ]),
    },
  ],
  invalid: [
    {
      name: 'a subtotal of one’s own that is wrong, as one finding',
      text: changed([
        line('1.属于国家秘密'),
        line('（三）不予公开', ' | ⟦3⟧ | 0 | 0 | 0 | 0 | 0 | 3 |\n') + line('1.属于国家秘密'),
      ]),
      severity: 'warning',
      messages: ['sum.subtotal.rows'],
      says: '它下面各行相加是 1（1）',
      titles: ['把“（三）不予公开”改为 自然人 1、总计 1'],
      related: ['3'],
      fixed: [
        changed([
          line('1.属于国家秘密'),
          line('（三）不予公开', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n') + line('1.属于国家秘密'),
        ]),
      ],
      preferred: null,
    },
  ],
});

testRule(rowTotal, {
  valid: [{ name: 'a column of subtotals that are right', text: telling }],
  invalid: [
    {
      name: 'a column of subtotals, one of which is wrong',
      text: telling.replace('| 0 | 2 | 3 |', '| 0 | ⟦4⟧ | 3 |'),
      severity: 'warning',
      messages: ['sum.subtotal.columns'],
      says: '填 4，各列相加是 2（2）',
      fixed: [telling],
      preferred: null,
    },
  ],
});

const cellsOfZeros = '0 0 0 0 0 0 0';

testRule(rowLabel, {
  valid: [
    { name: 'the official labels', text: right },
    { name: 'without its number', text: changed(['2.重复申请', '重复申请']) },
    {
      name: 'with other brackets and quotation marks',
      text: changed(['（一）予以公开', '(一)予以公开'], ['“三安全一稳定”', '"三安全一稳定"']),
    },
    {
      name: 'the end of the official label, whose beginning a converter left elsewhere',
      text: changed(['3.补正后申请内容仍不明确', '申请内容仍不明确']),
    },
    {
      name: 'table four’s labels, whatever they are',
      text: shortReport({
        review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0').replace(
          '未经复议直接起诉',
          '未经复议径直起诉',
        ),
      }),
    },
    {
      name: 'table four has no labels of rows',
      text: shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') }),
    },
  ],
  invalid: [
    {
      name: 'in other words',
      text: changed(['1.属于国家秘密', '⟦1.涉及国家秘密⟧']),
      severity: 'hint',
      says: '表三的行名“1.涉及国家秘密”与格式不一致，应为“1.属于国家秘密”',
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'with values that stand in its cell, which no fix takes away',
      text: changed([
        processInformation,
        line('⟦6.属于过程性信息 0 7⟧', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'),
      ]),
      fixed: [],
    },
    {
      name: 'over two lines, which no fix joins',
      text: shortReport({
        applications: `\n1.属于国家秘密 ${cellsOfZeros}\n⟦2.其他法律行政法\n规不让公开⟧ ${cellsOfZeros}\n3.危及“三安全一稳定” ${cellsOfZeros}`,
      }),
      fixed: [],
    },
    {
      name: 'between marks of emphasis, which stay',
      text: changed(['1.属于国家秘密', '**⟦1.涉及国家秘密⟧**']),
      fixed: [changed(['1.属于国家秘密', '**1.属于国家秘密**'])],
    },
    {
      name: 'with a closing mark of its own before those of emphasis',
      text: changed(['3.危及“三安全一稳定”', '__⟦3.影响“三安全一稳定”⟧__']),
      fixed: [changed(['3.危及“三安全一稳定”', '__3.危及“三安全一稳定”__'])],
    },
    {
      name: 'with another’s number',
      text: changed(['2.重复申请', '⟦3.重复申请⟧']),
      fixed: [right],
    },
    {
      name: 'a short label of its own, known for what it means',
      text: changed([
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '⟦2.逾期不缴费⟧',
      ]),
      fixed: [right],
    },
    {
      name: 'in table two',
      text: shortReport({
        disclosure: disclosure2021({}).replace('行政规范性文件', '⟦规范性的文件⟧'),
      }),
      fixed: [shortReport({ disclosure: disclosure2021({}) })],
    },
  ],
});
