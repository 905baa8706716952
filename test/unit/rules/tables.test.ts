import { tableEmpty } from '../../../server/src/rules/catalogue/table-empty';
import { tableMissing } from '../../../server/src/rules/catalogue/table-missing';
import { tableUnreadable } from '../../../server/src/rules/catalogue/table-unreadable';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import {
  overview,
  disclosure,
  cases,
  issues,
  without,
  changed,
  reviewTable,
} from '../../support/sixChapters';

const requests = applicationsTable(balanced);

const withTable = (table: string): string =>
  changed(
    without(disclosure).filter((part) => part !== cases),
    ['见下表。', table],
  );

testRule(tableMissing, {
  valid: [{ name: 'the table is there', text: withTable(requests) }],
  invalid: [
    {
      name: 'words alone',
      text: changed(
        [overview, cases, issues],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
        ['见下表。', '没有发生。'],
      ),
      severity: 'error',
      messages: ['table-missing'],
      says: '“四、政府信息公开行政复议、行政诉讼情况”下没有找到表四',
      fixed: [changed([overview, cases, issues], ['见下表。', `没有发生。\n\n${reviewTable}`])],
      titles: ['插入表四（数字先填 0）'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'nothing at all',
      text: changed(
        [overview, cases, issues],
        [cases, '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
      ).replace(/\n/g, '\r\n'),
      fixed: [changed([overview, cases, issues], ['见下表。', reviewTable]).replace(/\n/g, '\r\n')],
    },
    {
      name: 'a picture may hold it',
      text: changed(
        [overview, cases, issues],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
        ['见下表。', '![表四](review.png)'],
      ),
      severity: 'warning',
      messages: ['table-missing.picture'],
      fixed: [
        changed([overview, cases, issues], ['见下表。', `![表四](review.png)\n\n${reviewTable}`]),
      ],
      preferred: null,
    },
  ],
});

testRule(tableEmpty, {
  valid: [{ name: 'rows of figures', text: withTable(requests) }],
  invalid: [
    {
      name: 'its titles alone: the place is below them',
      text: withTable(
        requests
          .split('\n')
          .slice(0, 1)
          .join('\n')
          .replace('项目 | 自然人', '项目 | ⟦自然人')
          .replace('总计', '总计⟧'),
      ),
      severity: 'error',
      says: '表三只有表头，没有数据行',
    },
  ],
});

/** The labels in one column, then the figures in another, as copying a page column by column leaves them. */
const byColumn = requests
  .split('\n')
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const labels = byColumn.map(([label]) => label!);
const figures = byColumn.flatMap(([, ...cells]) => cells);

testRule(tableUnreadable, {
  valid: [{ name: 'rows of figures', text: withTable(requests) }],
  invalid: [
    {
      name: 'the labels first and then the figures',
      text: withTable([...labels, ...figures].join('\n')).replace(labels[0]!, `⟦${labels[0]!}⟧`),
      severity: 'warning',
      says: '表三的数字还在，但已分不清哪个数字属于哪一行',
    },
  ],
});
