import type { BoundRow, BoundTable, Cell } from '../../../report/model';
import type { Rule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { cellIn, readTables, rowTemplates } from '../../../report/query/cells';

const prior = 'prior-items';
const change = 'change';
const decisions = 'decisions';
const fewestRows = 2;

/**
 * 2019 edition: items of last year and their change are kinds of matters, decisions are cases. Where
 * the third is the sum of the first two in several rows, the columns were probably misunderstood. That
 * it is not the sum is right and never reported.
 */
export const decisionSum: Rule = {
  code: 'decision-sum',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    const rows = readTables(report).flatMap((table) => sumsIn(table));
    const [first, ...others] = rows;
    if (!first || rows.length < fewestRows) return;
    yield {
      span: first.sum.span,
      message: {
        key: 'decision-sum',
        args: {
          ...cellName(first.table, { row: first.row, cell: first.sum }),
          prior: first.addends[0].text,
          change: first.addends[1].text,
          found: first.sum.text,
          count: rows.length,
        },
      },
      related: [
        ...first.addends.map((cell) => relatedCell(first.table, { row: first.row, cell })),
        ...others.map(({ table, row, sum }) => relatedCell(table, { row, cell: sum })),
      ],
    };
  },
};

interface SumRow {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly addends: readonly [Cell, Cell];
  readonly sum: Cell;
}

const sumsIn = (table: BoundTable): readonly SumRow[] =>
  rowTemplates(table).flatMap(({ row: { id } }) => {
    const row = table.rows.get(id);
    const before = cellIn(row, prior);
    const more = cellIn(row, change);
    const sum = cellIn(row, decisions);
    if (!row || !before || !more || !sum) return [];
    const [a, b, c] = [numberIn(before), numberIn(more), numberIn(sum)];
    if (a === null || b === null || c === null || b === 0 || a + b !== c) return [];
    return [{ table, row, addends: [before, more] as const, sum }];
  });

const numberIn = ({ value }: Cell): number | null => (value.kind === 'number' ? value.value : null);
