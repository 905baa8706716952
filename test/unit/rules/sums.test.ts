import { balance } from '../../../server/src/rules/catalogue/balance';
import { columnTotal } from '../../../server/src/rules/catalogue/column-total';
import { rowTotal } from '../../../server/src/rules/catalogue/row-total';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import { review, shortReport } from '../../support/shortReport';

const report = (rows: Readonly<Record<string, string>>): string =>
  shortReport({ applications: applicationsTable({ ...balanced, ...rows }) });
const cases = (cells: string): string => shortReport({ review: review(cells) });
const right = report({});

testRule(rowTotal, {
  valid: [
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
      fixed: [right],
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
      fixed: [report({ granted: '4 0 0 0 0 0 3' })],
    },
    {
      name: 'in table four a total or an addend may be wrong; neither is preferred',
      text: cases('0 0 1 0 ⟦0⟧ 0 0 0 0 0 0 0 0 0 0'),
      messages: ['sum.open'],
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
  valid: [{ name: 'every sum is true', text: right }],
  invalid: [
    {
      name: 'a total filled with zeros',
      text: report({ total: '⟦0⟧ 0 0 0 0 0 0' }),
      messages: ['sum.cells'],
      fixed: [right],
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
