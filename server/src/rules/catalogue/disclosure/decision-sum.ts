import type { BoundRow, BoundTable, Cell, Report } from '../../../report/model';
import type { TableRule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { placesOf } from '../../../facts/indicators';

const minRows = 2;

/**
 * 2019 edition: items of last year and their change are kinds of matters, decisions are cases. Where
 * the third is the sum of the first two in several rows, the columns were probably misunderstood. That
 * it is not the sum is right and never reported.
 */
export const decisionSum: TableRule = {
  code: 'decision-sum',
  reads: 'tables',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    const rows = sumsIn(report);
    const [first, ...others] = rows;
    if (!first || rows.length < minRows) return;
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

function sumsIn(report: Report): readonly SumRow[] {
  const changes = placesOf(report, 'items-change');
  const decisions = placesOf(report, 'decisions-made');
  return placesOf(report, 'items-before').flatMap((before, i) => {
    const more = changes[i];
    const sum = decisions[i];
    if (!before || !more || !sum) return [];
    const [a, b, c] = [numberIn(before.cell), numberIn(more.cell), numberIn(sum.cell)];
    if (a === null || b === null || c === null || b === 0 || a + b !== c) return [];
    const { table, row, cell } = sum;
    return [{ table, row, addends: [before.cell, more.cell] as const, sum: cell }];
  });
}

const numberIn = ({ value }: Cell): number | null => (value.kind === 'number' ? value.value : null);
