import type { Cell, Report } from '../../report/model';
import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellIn, cellsOf } from '../../report/query/cells';
import { amountIn, numberOf } from '../../facts/figures';
import { lastYearCell } from '../wording/lastYear';
import { tablesOfBothYears } from '../../facts/years/tables';

const suddenFactor = 10;
const minCompared = 20;

/** A number more than ten times last year's, or less than a tenth; small numbers vary and are left alone. */
export const suddenChange: Rule = {
  code: 'sudden-change',
  severity: 'info',
  comparesYears: true,
  *check(report, { previous, previousFile }) {
    if (!previous) return;
    for (const { table, before } of tablesOfBothYears(report, previous)) {
      for (const place of cellsOf(table)) {
        const { column, span, text } = place.cell;
        const row = before.rows.get(place.row.template.id);
        const last = cellIn(row, column.id);
        const now = inUnitOf(report, place.cell);
        const then = last ? inUnitOf(previous, last) : null;
        if (!row || !last || now === null || then === null) continue;
        const [less, more] = [now, then].sort((a, b) => a - b);
        if (less! < minCompared || more! <= suddenFactor * less!) continue;
        yield {
          span,
          message: {
            key: 'sudden-change',
            args: {
              ...cellName(table, place),
              found: text,
              other: last.text,
              year: previous.year ?? 0,
            },
          },
          related: lastYearCell({ previous, previousFile }, { table: before, row, cell: last }),
        };
      }
    }
  },
};

/** The number, if it may be true, in the unit of its column; null where an amount does not tell its own. */
function inUnitOf(report: Report, cell: Cell): number | null {
  if (!numberOf(report, cell)) return null;
  const { column, value } = cell;
  const isUnsaid = column.unitIn === 'cell' && value.kind === 'number' && value.unit === null;
  return isUnsaid ? null : (amountIn(cell)?.toNumber() ?? null);
}
