import { balance } from '../../../server/src/rules/catalogue/balance';
import { columnTotal } from '../../../server/src/rules/catalogue/column-total';
import { rowTotal } from '../../../server/src/rules/catalogue/row-total';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { review, shortReport } from '../../support/shortReport';

const report = (rows: Readonly<Record<string, string>>): string =>
  shortReport({ applications: applicationsTable({ ...balanced, ...rows }) });
const cases = (cells: string): string => shortReport({ review: review(cells) });
const right = report({});
/** Six handled, and five of them told of. */
const oneMore = { total: '6 0 0 0 0 0 6', 'carried-out': '1 0 0 0 0 0 1' };

/** Requests of four kinds of applicants. */
const manyKinds = { received: '6 2 3 4 0 0 15', granted: '3 2 3 4 0 0 12' };

/** The single row of the older form in place of the three that the form has. */
const olderRow = (cells: string): string =>
  right.replace(
    /\| 1\.申请人无正当理由(?:.*\n){3}/,
    `| （六）其他处理 | ${cells.split(' ').join(' | ')} |\n`,
  );

testRule(rowTotal, {
  valid: [
    { name: 'the older form’s row counts for those in its place', text: olderRow('0 0 0 0 0 0 0') },
    {
      name: 'a row that lacks a cell leaves the sums of its columns unjudged',
      text: report({ granted: '9 0 0 0 0 0', total: '5 0 0 0 0 0 5' }),
    },
    {
      name: 'a number that is no count leaves its sums unjudged',
      text: report({ granted: '3.5 0 0 0 0 0 3', partial: '-1 0 0 0 0 0 1' }),
    },
    { name: 'every sum is true', text: right },
    {
      name: 'a blank addend cannot be judged',
      text: report({ granted: '3 0 0 0 0  4' }),
    },
    {
      name: 'a total filled with zeros is one mistake of its columns',
      text: report({ total: '0 0 0 0 0 0 0' }),
    },
    {
      name: 'no group of table four adds to another',
      text: cases('1 0 0 0 1 2 0 0 0 2 0 0 0 0 0'),
    },
  ],
  invalid: [
    {
      name: 'one addend is wrong: its row and its column cross there',
      text: report({ granted: '⟦4⟧ 0 0 0 0 0 3' }),
      severity: 'error',
      messages: ['sum.cell'],
      says: '表三“（一）予以公开”的“自然人”填 4，按勾稽关系应为 3：“（一）予以公开”一行各列相加 4，总计填 3；“自然人”一列各行相加 4+1+1=6，（七）总计填 5。',
      related: ['（一）予以公开', '3', '5', '1', '1'],
      fixed: [right],
      titles: ['把“（一）予以公开”的“自然人”改为 3'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'in the older form’s row, by its own sum and its column’s',
      text: olderRow('⟦2⟧ 0 0 0 0 0 0'),
      says: '“自然人”一列各行相加 3+1+1+2=7，（七）总计填 5',
      fixed: [olderRow('0 0 0 0 0 0 0')],
    },
    {
      name: 'a total of nothing but zeros',
      text: report({ 'refused.third-party': '0 0 0 0 0 0 ⟦2⟧' }),
      says: '“4.保护第三方合法权益”一行各列相加 0，总计填 2；“总计”一列各行相加 3+1+2+1=7，（七）总计填 5。',
      related: ['4.保护第三方合法权益', '2', '5', '3', '1', '1'],
      fixed: [right],
    },
    {
      name: 'a number where nothing belongs',
      text: report({ granted: '3 0 0 ⟦2⟧ 0 0 3' }),
      says: '“社会公益组织”一列各行相加 2，（七）总计填 0。',
      fixed: [right],
    },
    {
      name: 'a sum that must be reckoned down to nothing',
      text: report({
        granted: '0 0 ⟦1⟧ 0 0 0 0',
        total: '2 0 0 0 0 0 2',
        'carried-out': '5 0 0 0 0 0 5',
      }),
      fixed: [
        report({
          granted: '0 0 0 0 0 0 0',
          total: '2 0 0 0 0 0 2',
          'carried-out': '5 0 0 0 0 0 5',
        }),
      ],
    },
    {
      name: 'sums that fail in four rows: too many to name a cell',
      text: report({
        received: '6 0 0 0 0 0 ⟦9⟧',
        'carried-in': '1 0 0 0 0 0 5',
        granted: '3 0 0 0 0 0 8',
        'carried-out': '2 0 0 0 0 0 9',
      }),
      severity: 'error',
      messages: ['sum.scattered'],
      says: '表三有 5 处合计不成立（一、本年新收政府信息公开申请数量、二、上年结转政府信息公开申请数量、（一）予以公开、四、结转下年度继续办理、总计）',
      related: ['9', '5', '8', '9', '5'],
      fixed: [],
    },
    {
      name: 'addends that fail in four rows, and their column',
      text: report({
        received: '9 0 0 0 0 0 ⟦6⟧',
        'carried-in': '5 0 0 0 0 0 1',
        granted: '8 0 0 0 0 0 3',
        'carried-out': '9 0 0 0 0 0 2',
      }),
      messages: ['sum.scattered'],
      says: '表三有 5 处合计不成立（一、本年新收政府信息公开申请数量、二、上年结转政府信息公开申请数量、（一）予以公开、四、结转下年度继续办理、自然人）',
      related: ['6', '1', '3', '2', '5'],
      fixed: [],
    },
    {
      name: 'three wrong cells apart are three findings',
      text: report({
        received: '6 0 0 0 0 0 ⟦9⟧',
        'carried-in': '1 0 0 ⟦2⟧ 0 0 1',
        'refused.third-party': '0 0 0 0 0 ⟦4⟧ 0',
      }),
      messages: ['sum.cell', 'sum.cell', 'sum.cell'],
      fixed: [report({ 'carried-in': '1 0 0 2 0 0 1', 'refused.third-party': '0 0 0 0 0 4 0' })],
    },
    {
      name: 'one row’s total is wrong',
      text: report({ granted: '3 0 0 0 0 0 ⟦8⟧' }),
      fixed: [right],
    },
    {
      name: '（七）总计 of one column is wrong: three sums, one finding',
      text: report({ total: '⟦9⟧ 0 0 0 0 0 5' }),
      fixed: [right],
    },
    {
      name: 'the grand total is wrong',
      text: report({ total: '5 0 0 0 0 0 ⟦50⟧' }),
      fixed: [right],
    },
    {
      name: 'carried out is wrong',
      text: report({ 'carried-out': '⟦3⟧ 0 0 0 0 0 2' }),
      fixed: [right],
    },
    {
      name: 'two wrong cells apart from each other are two findings',
      text: report({ granted: '⟦4⟧ 0 0 0 0 0 3', 'carried-in': '1 0 0 0 0 0 ⟦7⟧' }),
      messages: ['sum.cell', 'sum.cell'],
      says: '应为 1：“二、上年结转政府信息公开申请数量”一行各列相加 1，总计填 7；“总计”一列新收加上年结转 6+7=13，（七）总计加结转下年度 5+2=7。',
      fixed: [report({ granted: '4 0 0 0 0 0 3' })],
    },
    {
      name: 'a row of results whose own sum is wrong too',
      text: report({ ...manyKinds, total: '5 2 3 4 0 0 14', granted: '⟦1⟧ 1 1 1 1 0 4' }),
      messages: ['sum.cells'],
      says: '表三“（一）予以公开”有几格填错，按勾稽关系应为 自然人 3、商业企业 2、科研机构 3、社会公益组织 4、法律服务机构 0、总计 12（如',
      fixed: [report({ ...manyKinds, total: '5 2 3 4 0 0 14' })],
    },
    {
      name: 'in table four a total or an addend may be wrong; neither is preferred',
      text: cases('0 0 1 0 ⟦0⟧ 0 0 0 0 0 0 0 0 0 0'),
      messages: ['sum.open'],
      says: '表四“行政复议”的“总计”填 0，按其余各格应为 1：“行政复议”一行各列相加 1，总计填 0。',
      related: ['0', '1'],
      preferred: null,
      fixed: [cases('0 0 1 0 1 0 0 0 0 0 0 0 0 0 0'), cases('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0')],
    },
    {
      name: 'in table four no addend could be less: the total is wrong',
      text: cases('3 2 0 0 ⟦1⟧ 0 0 0 0 0 0 0 0 0 0'),
      messages: ['sum.cell'],
      fixed: [cases('3 2 0 0 5 0 0 0 0 0 0 0 0 0 0')],
    },
  ],
});

testRule(columnTotal, {
  valid: [
    { name: 'every sum is true', text: right },
    {
      name: 'a row is missing, so that the columns cannot be judged',
      text: replaced(
        report({ total: '9 0 0 0 0 0 9', 'carried-out': '-2 0 0 0 0 0 -2' }),
        '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
        '',
      ),
    },
  ],
  invalid: [
    {
      name: 'a total filled with zeros',
      text: report({ total: '⟦0⟧ 0 0 0 0 0 0' }),
      messages: ['sum.cells'],
      says: '表三“（七）总计”有几格填错，按勾稽关系应为 自然人 5、总计 5（如“自然人”一列各行相加 3+1+1=5，（七）总计填 0）。',
      related: ['（七）总计', '0', '0', '0', '0', '0'],
      fixed: [right],
      titles: ['把“（七）总计”改为 自然人 5、总计 5'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a total filled with zeros throughout, in more columns than are searched',
      text: report({ ...manyKinds, total: '⟦0⟧ 0 0 0 0 0 0' }),
      messages: ['sum.cells'],
      says: '按勾稽关系应为 自然人 5、商业企业 2、科研机构 3、社会公益组织 4、总计 14（如',
      fixed: [report({ ...manyKinds, total: '5 2 3 4 0 0 14' })],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a row of results whose own sum is true: any of them may be the one that is wrong',
      text: report({ ...manyKinds, total: '⟦5⟧ 2 3 4 0 0 14', granted: '1 1 1 1 0 0 4' }),
      messages: ['sum.scattered'],
      fixed: [],
    },
    {
      name: 'of many ways to make the sums true six are offered',
      text: report({ ...oneMore, total: '⟦6⟧ 0 0 0 0 0 6' }),
      messages: ['sum.open'],
      says: '表三“（七）总计”的“自然人”填 6，按其余各格应为 5',
      fixed: [
        report({ ...oneMore, 'refused.process-information': '2 0 0 0 0 0 2' }),
        report({ ...oneMore, 'refused.internal-affairs': '1 0 0 0 0 0 1' }),
        report({ ...oneMore, 'refused.third-party': '1 0 0 0 0 0 1' }),
        report({ ...oneMore, 'refused.three-securities': '1 0 0 0 0 0 1' }),
        report({ ...oneMore, 'refused.law-forbids': '1 0 0 0 0 0 1' }),
        report({ ...oneMore, 'refused.state-secret': '1 0 0 0 0 0 1' }),
      ],
      preferred: null,
      safe: false,
    },
  ],
});

testRule(balance, {
  valid: [
    { name: 'every sum is true', text: right },
    { name: 'a blank cannot be judged', text: report({ 'carried-out': ' 0 0 0 0 0 2' }) },
  ],
  invalid: [
    {
      name: 'received and its total are both one too many, or carried in one too few',
      text: report({ received: '7 0 0 0 0 0 7', 'carried-out': '⟦2⟧ 0 0 0 0 0 2' }),
      messages: ['sum.open'],
      fixed: [
        report({ received: '7 0 0 0 0 0 7', 'carried-out': '3 0 0 0 0 0 3' }),
        report({ received: '7 0 0 0 0 0 7', 'carried-in': '0 0 0 0 0 0 0' }),
        report({ received: '6 0 0 0 0 0 6' }),
      ],
    },
  ],
});
