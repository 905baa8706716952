import { cellBlank } from '../../../server/src/rules/catalogue/cell-blank';
import { rowMissing } from '../../../server/src/rules/catalogue/row-missing';
import { rowShape } from '../../../server/src/rules/catalogue/row-shape';
import { rowTotal } from '../../../server/src/rules/catalogue/row-total';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule, type Invalid } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

type Rows = readonly (readonly string[])[];

/** Title row and rows of table three, cell by cell. */
const rows: Rows = applicationsTable(balanced)
  .split('\n')
  .filter((line) => !line.includes('---'))
  .map((line) => line.slice(2, -2).split(' | '));

interface Layout {
  readonly name: string;
  readonly separator: string;
  readonly draft: (rows: Rows) => string;
}

const laidOut = (name: string, separator: string, text: (rows: Rows) => string): Layout => ({
  name,
  separator,
  draft: (all) => shortReport({ applications: `\n${text(all)}` }),
});

const layouts: readonly Layout[] = [
  laidOut('tabs', '\t', (all) => all.map((cells) => cells.join('\t')).join('\n')),
  laidOut('blanks between cells', '  ', (all) => all.map((cells) => cells.join('  ')).join('\n')),
  laidOut('one cell a line', '\n', (all) => all.flat().join('\n')),
  laidOut('one cell a line, empty lines between', '\n\n', (all) => all.flat().join('\n\n')),
  laidOut('drawn lines', '│', (all) => all.map((cells) => `│${cells.join('│')}│`).join('\n')),
];

const duplicate = rows.findIndex(([label]) => label === '2.重复申请');
const granted = rows.findIndex(([label]) => label === '（一）予以公开');
const withRow = (at: number, cells: readonly string[]): Rows =>
  rows.map((row, i) => (i === at ? [row[0]!, ...cells] : row));
const marked = (words: string): readonly [string, string] => [words, `⟦${words}⟧`];

testRule(rowMissing, {
  valid: layouts.map(({ name, draft }) => ({ name, text: draft(rows) })),
  invalid: layouts.map(({ name, draft }): Invalid => ({
    name,
    text: replaced(
      draft(rows.filter((_, i) => i !== duplicate)),
      ...marked('3.要求提供公开出版物'),
    ),
    messages: ['row-missing'],
    fixed: [draft(rows)],
  })),
});

testRule(rowTotal, {
  valid: layouts.map(({ name, draft }) => ({ name, text: draft(rows) })),
  invalid: layouts.map(({ name, draft }): Invalid => ({
    name,
    text: draft(withRow(granted, ['3', '0', '0', '0', '0', '0', '⟦8⟧'])),
    messages: ['sum.cell'],
    fixed: [draft(rows)],
  })),
});

testRule(rowShape, {
  valid: layouts.map(({ name, draft }) => ({ name, text: draft(rows) })),
  invalid: layouts.map(({ name, draft }): Invalid => ({
    name,
    text: draft(withRow(granted, ['⟦0', '0', '0', '0', '0', '3⟧'])),
    messages: ['row-shape'],
    fixed: [draft(rows)],
  })),
});

testRule(cellBlank, {
  valid: layouts.map(({ name, draft }) => ({ name, text: draft(rows) })),
  invalid: [
    {
      name: 'tabs',
      text: layouts[0]!.draft(withRow(granted, ['3', '⟦⟧', '0', '0', '0', '0', '3'])),
      fixed: [layouts[0]!.draft(rows)],
      preferred: 0,
    },
    {
      name: 'an empty line for a cell',
      text: layouts[2]!.draft(withRow(granted, ['3', '⟦⟧', '0', '0', '0', '0', '3'])),
      fixed: [layouts[2]!.draft(rows)],
      preferred: 0,
    },
  ],
});
