import { rowShape } from '../../../server/src/rules/catalogue/row-shape';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import {
  right,
  line,
  changed,
  duplicate,
  publication,
  processInformation,
  carriedOut,
  total,
  unpaid,
  others,
} from '../../support/balancedReport';
import { testRule } from '../../support/ruleTester';
import { review, shortReport } from '../../support/shortReport';

/** The report with these cells of one row, each as it stands between its bounds. */
const withCells = (label: string, old: string, cells: string): string =>
  changed([`${label} | ${old} |`, `${label} | ${cells} |`]);
const process = (cells: string): string =>
  withCells('6.属于四类过程性信息', '1 | 0 | 0 | 0 | 0 | 0 | 1', cells);
const opened = (cells: string): string =>
  withCells('（一）予以公开', '3 | 0 | 0 | 0 | 0 | 0 | 3', cells);
const short = ' | 0 | 0 | 0 | 0 | 0 | 0 |\n';

/** Columns for the groups' labels as well, as pages have them: labels of no group are merged over all. */
const grouped = (text: string): string =>
  text
    .replace(/^\| (\S*) \| 自然人/m, '| $1 | | | 自然人')
    .replace(/^\| (?=[一二四]、)([^|]+)\|/gm, '| $1| | |')
    .replace(/^\| (（[一二七]）[^|]+)\|/gm, '| | $1| |')
    .replace(/^\| (\d\.[^|]+)\|/gm, '| | | $1|');

testRule(rowShape, {
  valid: [
    { name: 'with blank cells beside the labels', text: grouped(right) },
    {
      name: 'a blank cell before the first number is one where no cell lacks',
      text: grouped(opened(' | 0 | 0 | 0 | 0 | 0 | 3')),
    },
    { name: 'a cell for each column', text: right },
    {
      name: 'two halves of one number have a rule of their own',
      text: shortReport({
        applications: applicationsTable({
          ...balanced,
          received: '1 2 0 0 0 0 0 12',
          'carried-out': '8 0 0 0 0 0 8',
        }),
      }),
    },
    {
      name: 'the label at which a table breaks off: the rows after it are missing',
      text: changed([line('3.其他'), '| 3.其他 |\n'], [total, ''], [carriedOut, '']),
    },
    {
      name: 'table four with a cell for each column',
      text: shortReport({ review: review('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0') }),
    },
  ],
  invalid: [
    {
      name: 'the first number is lost',
      text: process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'),
      severity: 'error',
      messages: ['row-shape'],
      says: '有 6 格，应为 7 格（自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计）',
      related: ['6.属于四类过程性信息'],
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'one of the zeros is lost: whichever it is, the row reads the same',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
      preferred: 0,
    },
    {
      name: 'a blank cell of the labels is none of the row’s',
      text: grouped(opened('⟦3 | 0 | 0 | 0 | 0 | 3⟧')),
      says: '有 6 格，应为 7 格',
      fixed: [grouped(right)],
      preferred: 0,
    },
    { name: 'the total is lost', text: process('⟦1 | 0 | 0 | 0 | 0 | 0⟧'), fixed: [right] },
    {
      name: 'a number is lost and none makes the sums true',
      text: opened('⟦3 | 0 | 0 | 0 | 0 | 2⟧'),
      fixed: [],
    },
    {
      name: 'a number is lost that its row asks for and the column does not',
      text: opened('⟦0 | 0 | 0 | 0 | 0 | 4⟧'),
      fixed: [],
    },
    {
      name: 'beside words nothing can be reckoned',
      text: process('⟦若干 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [],
    },
    {
      name: 'where a cell of the column is blank nothing can be reckoned',
      text: replaced(process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'), '| 2.重复申请 | 0 |', '| 2.重复申请 | |'),
      fixed: [],
    },
    {
      name: 'where the same column lacks a row nothing can be reckoned',
      text: replaced(process('⟦0 | 0 | 0 | 0 | 0 | 1⟧'), duplicate, ''),
      fixed: [],
    },
    {
      name: 'a label without numbers, where only one row is missing after it',
      text: changed([total, '| ⟦（七）总计⟧ |\n'], [carriedOut, '']),
      messages: ['row-shape.bare'],
    },
    {
      name: 'a label without numbers, where one of the rows after it is there',
      text: changed([duplicate, '| ⟦2.重复申请⟧ |\n'], [publication, '']),
      messages: ['row-shape.bare'],
    },
    {
      name: 'too few numbers, where the table breaks off after them',
      text: changed([others, line('3.其他', ' | ⟦0 | 0⟧ |\n')], [total, ''], [carriedOut, '']),
      messages: ['row-shape'],
      fixed: [],
    },
    {
      name: 'two numbers are lost',
      text: process('⟦1 | 0 | 0 | 0 | 1⟧'),
      says: '有 5 格',
      fixed: [],
    },
    {
      name: 'a number too many, in the midst',
      text: process('⟦1 | 0 | 4 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a number too many, at the start',
      text: process('⟦9 | 1 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'a number too many, at the end',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 0 | 1 | 5⟧'),
      fixed: [right],
    },
    {
      name: 'a zero too many: one of them goes',
      text: process('⟦1 | 0 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'the first number twice',
      text: process('⟦1 | 1 | 0 | 0 | 0 | 0 | 0 | 1⟧'),
      fixed: [right],
    },
    {
      name: 'a number too many, and none may go',
      text: process('⟦2 | 0 | 4 | 0 | 0 | 0 | 0 | 2⟧'),
      fixed: [],
    },
    {
      name: 'no cell at all',
      text: changed([processInformation, '| ⟦6.属于四类过程性信息⟧ |\n']),
      messages: ['row-shape.bare'],
      related: [],
    },
    {
      name: 'two rows that lack a cell are two findings',
      text: changed(
        [duplicate, line('2.重复申请', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [publication, line('3.要求提供公开出版物', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
      ),
      messages: ['row-shape', 'row-shape'],
      fixed: [],
    },
    {
      name: 'three rows that lack a cell have one cause',
      text: changed(
        [duplicate, line('⟦2.重复申请⟧', short)],
        [publication, line('3.要求提供公开出版物', short)],
        [
          unpaid,
          line('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', short),
        ],
      ),
      messages: ['row-shape.several'],
      says: '表三从“2.重复申请”起有 3 行都是 6 格，应为 7 格',
      related: [
        '3.要求提供公开出版物',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      ],
    },
    {
      name: 'two that lack a cell and one that has one too many are three',
      text: changed(
        [duplicate, line('2.重复申请', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [publication, line('3.要求提供公开出版物', ' | ⟦0 | 0 | 0 | 0 | 0 | 0⟧ |\n')],
        [line('3.其他'), line('3.其他', ' | ⟦0 | 0 | 0 | 0 | 0 | 0 | 0 | 7⟧ |\n')],
      ),
      messages: ['row-shape', 'row-shape', 'row-shape'],
      fixed: [],
    },
    {
      name: 'a number of table four is lost: its rows share a line',
      text: shortReport({ review: review('⟦1 0 0 0 1 0 2 0 0 2 0 0 0 3⟧') }),
      messages: ['row-shape.across'],
      says: '表四有 14 个数字，应为 15 个（行政复议、',
    },
  ],
});
