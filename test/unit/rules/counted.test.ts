import { narrativeCount } from '../../../server/src/rules/catalogue/narrative-count';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

/** A report that tells of applications received, with table three so. */
const received = (count: string, rows: Readonly<Record<string, string>> = {}): string =>
  shortReport({
    overview: `全年收到政府信息公开申请${count}。`,
    applications: applicationsTable({ ...balanced, ...rows }),
  });
const refused = (count: string, table: string): string =>
  shortReport({ applications: `收到政府信息公开申请6件，其中不予公开${count}。\n\n${table}` });
const fees = (words: string, amount: string): string =>
  shortReport({
    overview: `行政事业性收费${words}。`,
    disclosure: disclosure2021({ fees: amount }),
  });

const cases = (words: string, numbers: string): string =>
  shortReport({ overview: words, review: review(numbers) });

const table = applicationsTable(balanced);
const blankRow = replaced(
  table,
  '| 6.属于四类过程性信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '| 6.属于四类过程性信息 | | | | | | | |',
);
const blankForm = table.replace(/\| \d /g, '| ');

testRule(narrativeCount, {
  valid: [
    {
      name: 'a blank total is what its row comes to',
      text: received('6件', { received: '6 0 0 0 0 0 ' }),
    },
    {
      name: 'of a form not begun nothing can be told',
      text: shortReport({ overview: '全年收到政府信息公开申请6件。', applications: blankForm }),
    },
    {
      name: 'what whoever applies is told of that is no application',
      text: shortReport({
        overview:
          '收到公民、法人和其他组织投诉29件。收到公民、法人和其他组织提交的政府信息公开申请6件。',
        applications: table,
      }),
    },
    { name: 'words that mean no number', text: received('6件', { received: '6 0 0 0 0 0 若干' }) },
    {
      name: 'a blank total beside words that mean no number',
      text: received('6件', { received: '若干 0 0 0 0 0 ' }),
    },
    {
      name: 'a cell that the sums prove wrong counts as they have it',
      text: received('6件', { received: '6 0 0 0 0 0 9' }),
    },
    {
      name: 'a group of which a row is missing',
      text: refused('3件', replaced(table, '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', '')),
    },
    {
      name: 'a row whose cells cannot be told apart',
      text: refused('3件', replaced(table, '| 1.属于国家秘密 | 0 |', '| 1.属于国家秘密 |')),
    },
    { name: 'no table', text: shortReport({ overview: '全年收到政府信息公开申请6件。' }) },
    {
      name: 'a table of which only the labels can be read',
      text: shortReport({
        overview: '全年收到政府信息公开申请9件。',
        applications: [
          ...table
            .split('\n')
            .slice(2)
            .map((line) => line.split(' | ')[0]!.slice(2)),
          ...table
            .split('\n')
            .slice(2)
            .flatMap((line) => line.slice(0, -2).split(' | ').slice(1)),
        ].join('\n'),
      }),
    },
    { name: 'about so many', text: received('约9件') },
    ...['2件', '3件'].map((count) => ({
      name: `${count} where the table's sum leaves open whether it is that`,
      text: cases(`因信息公开引起的行政复议${count}。`, '2 0 0 0 3 0 0 0 0 0 0 0 0 0 0'),
    })),
    {
      name: 'sums that are untrue in too many places to tell why',
      text: received('16件', {
        received: '6 1 2 3 4 5 9',
        'carried-in': '1 7 8 9 1 2 3',
        granted: '3 4 4 4 4 4 8',
      }),
    },
    {
      name: 'a blank cell that is in no sum',
      text: shortReport({
        overview: '制发行政规范性文件3件。',
        disclosure: disclosure2021({ documents: ' 1 9' }),
      }),
    },
    {
      name: 'how the lawsuits were brought',
      text: cases(
        '因信息公开引起的行政诉讼3件，其中未经复议直接起诉1件，复议后起诉2件。',
        '0 0 0 0 0 1 0 0 0 1 2 0 0 0 2',
      ),
    },
    {
      name: 'what came in and what was carried in, added',
      text: received('6件，上年结转1件，共7件'),
    },
    {
      name: 'cases carried in, and new ones beside them',
      text: cases(
        '上年结转政府信息公开行政复议案件1件，新增政府信息公开行政复议案件2件。',
        '3 0 0 0 3 0 0 0 0 0 0 0 0 0 0',
      ),
    },
    {
      name: 'who applied, after what was carried on',
      text: received('6件，结转下年度继续办理2件。自然人申请6件'),
    },
    { name: 'the same amount in another unit', text: fees('125000元', '12.5') },
    { name: 'so much by hundreds of millions', text: fees('0.5亿元', '5000') },
    { name: 'rounded to a larger unit than the table’s', text: fees('0.51亿元', '5126.37') },
  ],
  invalid: [
    {
      name: 'whoever applied are all applicants',
      text: shortReport({
        overview: '全年共收到公民、法人和其他组织提交的政府信息公开申请⟦9件⟧。',
        applications: table,
      }),
      fixed: [
        shortReport({
          overview: '全年共收到公民、法人和其他组织提交的政府信息公开申请6件。',
          applications: table,
        }),
      ],
    },
    {
      name: 'a blank total is what its row comes to',
      text: received('⟦16件⟧', { received: '4 2 0 0 0 0 ' }),
      says: '是 6（表中空白，按勾稽关系推算），请核对',
      related: ['  '],
      fixed: [received('6件', { received: '4 2 0 0 0 0 ' })],
    },
    {
      name: 'the rows of a group, of which only one has any',
      text: refused('⟦3件⟧', table),
      says: '是 1，请核对',
      fixed: [refused('1件', table)],
    },
    {
      name: 'the rows of a group, added',
      text: refused('⟦4件⟧', replaced(table, '1.属于国家秘密 | 0', '1.属于国家秘密 | 2')).replace(
        '| 2 | 0 | 0 | 0 | 0 | 0 | 0 |',
        '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
      ),
      says: '是 3（2+1），请核对',
    },
    {
      name: 'the rows of a group, of which the sums leave a blank one',
      text: refused('⟦3件⟧', blankRow),
      says: '是 1（空白或有误的格按勾稽关系计），请核对',
      fixed: [refused('1件', blankRow)],
    },
    {
      name: 'how the lawsuit was brought, said after its number',
      text: cases(
        '因信息公开引起的行政诉讼⟦1件，系未经复议直接起诉⟧。',
        '0 0 0 0 0 0 0 0 0 0 1 0 0 0 1',
      ),
      says: '是 0',
      fixed: [],
    },
    {
      name: 'what came in and what was carried in, added wrongly',
      text: received('6件，上年结转1件，共⟦8件⟧'),
      says: '是 7',
      fixed: [received('6件，上年结转1件，共7件')],
    },
    {
      name: 'who decided how the case ended',
      text: cases(
        '因信息公开引起的行政复议⟦1件，被复议机关撤销⟧。',
        '1 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
      ),
      says: '是 0',
      fixed: [],
    },
    {
      name: 'requests given up',
      text: refused('1件，逾期不补正视为放弃的⟦2件⟧', table),
      says: '是 0',
      fixed: [refused('1件，逾期不补正视为放弃的0件', table)],
    },
    {
      name: 'documents in force, named after their number',
      text: shortReport({
        overview: '对⟦13件⟧现行有效的规范性文件集中公布。',
        disclosure: disclosure2021({ documents: '2 1 9' }),
      }),
      says: '是 9',
      fixed: [
        shortReport({
          overview: '对9件现行有效的规范性文件集中公布。',
          disclosure: disclosure2021({ documents: '2 1 9' }),
        }),
      ],
    },
    {
      name: 'documents repealed and counted by 部',
      text: shortReport({
        overview: '制定规范性文件2部，清理废止⟦3部⟧。',
        disclosure: disclosure2021({ documents: '2 1 9' }),
      }),
      says: '是 1',
      fixed: [
        shortReport({
          overview: '制定规范性文件2部，清理废止1部。',
          disclosure: disclosure2021({ documents: '2 1 9' }),
        }),
      ],
    },
    {
      name: 'a number that no way to make the sum true comes to',
      text: cases('因信息公开引起的行政复议⟦7件⟧。', '2 0 0 0 3 0 0 0 0 0 0 0 0 0 0'),
    },
    {
      name: 'a blank row is what the sums leave for it',
      text: received('⟦16件⟧', { received: '      ' }),
      fixed: [received('6件', { received: '      ' })],
    },
    {
      name: 'a blank row is none where that makes the sums true',
      text: received('⟦16件⟧', { received: '      ', 'carried-in': '7 0 0 0 0 0 7' }),
      fixed: [received('0件', { received: '      ', 'carried-in': '7 0 0 0 0 0 7' })],
    },
    {
      name: 'words that mean none',
      text: received('⟦6件⟧', { received: '无 无 无 无 无 无 无', 'carried-in': '7 0 0 0 0 0 7' }),
      fixed: [received('0件', { received: '无 无 无 无 无 无 无', 'carried-in': '7 0 0 0 0 0 7' })],
    },
    {
      name: 'a cell that the sums prove wrong counts as they have it',
      text: received('⟦9件⟧', { received: '6 0 0 0 0 0 9' }),
      says: '是 6（表中填 9，按勾稽关系应为此数），请核对',
      related: ['9'],
      fixed: [received('6件', { received: '6 0 0 0 0 0 9' })],
    },
    {
      name: 'another amount in another unit',
      text: fees('⟦1250元⟧', '12.5'),
      related: ['12.5'],
      fixed: [fees('125000元', '12.5')],
      titles: ['把正文的数字改为表格的 125000'],
      preferred: null,
      safe: false,
    },
  ],
});
