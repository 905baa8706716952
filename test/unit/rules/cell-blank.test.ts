import { cellBlank } from '../../../server/src/rules/catalogue/cell-blank';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { review, shortReport } from '../../support/shortReport';

const report = (rows: Readonly<Record<string, string>> = {}): string =>
  shortReport({ applications: applicationsTable({ ...balanced, ...rows }) });
const right = report();
/** The cell of natural persons in the row of what was granted, marked. */
const blankGranted = (cells: string): string =>
  replaced(report({ granted: cells }), '予以公开 |  |', '予以公开 |⟦  ⟧|');

testRule(cellBlank, {
  valid: [
    { name: 'every cell has its number', text: right },
    { name: 'words are no blank', text: report({ granted: '无 0 0 0 0 0 3' }) },
  ],
  invalid: [
    {
      name: 'a blank addend gets what its row and column lack',
      text: blankGranted(' 0 0 0 0 0 3'),
      severity: 'warning',
      messages: ['cell-blank'],
      says: '表三“（一）予以公开”的“自然人”是空白',
      related: ['（一）予以公开'],
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'in a table without sums the fix tells of none',
      text: shortReport({ disclosure: '| 行政许可 | 12 |\n| 行政处罚 | 3 |\n| 行政强制 |⟦  ⟧|' }),
      fixed: [shortReport({ disclosure: '| 行政许可 | 12 |\n| 行政处罚 | 3 |\n| 行政强制 | 0 |' })],
      titles: ['空白处填 0（1 格）'],
      preferred: 0,
    },
    {
      name: 'between drawn lines',
      text: replaced(right.replaceAll('|', '│'), '2.重复申请 │ 0 │', '2.重复申请 │⟦ ⟧│'),
      fixed: [right.replaceAll('|', '│')],
      preferred: 0,
    },
    {
      name: 'blank zeros; a wide blank keeps its width',
      text: replaced(
        replaced(right, '2.重复申请 | 0 | 0 |', '2.重复申请 |⟦     ⟧| 0 |'),
        '3.其他 | 0 |',
        '3.其他 | |',
      ),
      messages: ['cell-blank.many'],
      says: '表三有 2 格空白，从“2.重复申请”的“自然人”起',
      related: ['2.重复申请', ' '],
      fixed: [replaced(right, '2.重复申请 | 0 |', '2.重复申请 | 0   |')],
      preferred: 0,
    },
    {
      name: 'blank totals get their sums, totals of totals too',
      text: replaced(
        report({ granted: '3 0 0 0 0 0 ', total: '      5' }),
        '| 3 | 0 | 0 | 0 | 0 | 0 |  |',
        '| 3 | 0 | 0 | 0 | 0 | 0 |⟦  ⟧|',
      ),
      messages: ['cell-blank.many'],
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'a row with its first number alone',
      text: replaced(report({ granted: '3      ' }), '予以公开 | 3 |  |', '予以公开 | 3 |⟦  ⟧|'),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'two in one column, by the sums of their rows',
      text: replaced(
        report({ granted: ' 0 0 0 0 0 3', partial: ' 0 0 0 0 0 1' }),
        '予以公开 |  |',
        '予以公开 |⟦  ⟧|',
      ),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'where only less than nothing makes the sums true there are zeros',
      text: replaced(
        report({
          received: '6 4 0 0 0 0 10',
          granted: ' 4 0 0 0 0 3',
          total: '1 4 0 0 0 0 5',
          'carried-out': '6 0 0 0 0 0 6',
        }),
        '予以公开 |  |',
        '予以公开 |⟦  ⟧|',
      ),
      fixed: [
        report({
          received: '6 4 0 0 0 0 10',
          granted: '0 4 0 0 0 0 3',
          total: '1 4 0 0 0 0 5',
          'carried-out': '6 0 0 0 0 0 6',
        }),
      ],
      preferred: null,
    },
    {
      name: 'in rows that stand in another order',
      text: replaced(
        replaced(
          replaced(right, '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', ''),
          '| 1.信访举报投诉类申请 | 0 |',
          '| 2.重复申请 | 0 | 0 |⟦ ⟧| 0 | 0 | 0 | 0 |\n| 1.信访举报投诉类申请 |⟦ ⟧|',
        ),
        '2.重复申请 | 0 | 0 |⟦ ⟧|',
        '2.重复申请 | 0 | 0 | |',
      ),
      related: ['1.信访举报投诉类申请', ' '],
      fixed: [
        replaced(
          replaced(right, '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', ''),
          '| 1.信访举报投诉类申请 |',
          '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 1.信访举报投诉类申请 |',
        ),
      ],
    },
    {
      name: 'so many that twenty more are named at most',
      text: replaced(
        report({
          received: '      ',
          'carried-in': '      ',
          granted: '      ',
          partial: '      ',
        }),
        '数量 |  |',
        '数量 |⟦  ⟧|',
      ),
      says: '有 28 格空白',
      related: [
        '一、本年新收政府信息公开申请数量',
        ...['5', '5', '5', '5'],
        ...Array.from({ length: 20 }, () => '  '),
      ],
      fixed: [
        report({
          received: '0 0 0 0 0 0 0',
          'carried-in': '0 0 0 0 0 0 0',
          granted: '0 0 0 0 0 0 0',
          partial: '0 0 0 0 0 0 0',
        }),
      ],
      preferred: null,
    },
    {
      name: 'a number that two sums leave one after the other',
      text: replaced(
        report({ granted: ' 0 0 0 0 0 ', total: '5 0 0 0 0 0 ' }),
        '予以公开 |  |',
        '予以公开 |⟦  ⟧|',
      ),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'where no filling makes the sums true there are zeros, and none is preferred',
      text: blankGranted(' 0 0 0 0 0 9'),
      messages: ['cell-blank.untrue'],
      says: '没有发生的填 0；这样填，还有 2 处合计对不上：“（一）予以公开”一行各列相加 0，总计填 9；',
      fixed: [report({ granted: '0 0 0 0 0 0 9' })],
      preferred: null,
    },
    {
      name: 'beside words no sum is true',
      text: blankGranted(' 若干 0 0 0 0 3'),
      fixed: [report({ granted: '0 若干 0 0 0 0 3' })],
      preferred: null,
    },
    {
      name: 'of a form not begun nothing is preferred',
      text: replaced(shortReport({ review: review(' '.repeat(14)) }), '|  |', '|⟦  ⟧|'),
      messages: ['cell-blank.many'],
      says: '有 15 格空白',
      fixed: [shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') })],
      preferred: null,
    },
  ],
});
