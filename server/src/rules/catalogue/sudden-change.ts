import type { Cell, Report } from '../../report/model';
import { yuanPer } from '../../text/numbers';
import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf } from '../../report/query/cells';
import { numberOf } from '../../facts/figures';
import { tablesOfBothYears } from '../../facts/years/tables';

const times = 10;
const smallest = 20;

/** A number more than ten times last year's, or less than a tenth; small numbers vary and are left alone. */
export const suddenChange: Rule = {
  code: 'sudden-change',
  severity: 'info',
  comparesYears: true,
  *check(report, { previous }) {
    if (!previous) return;
    for (const { table, before } of tablesOfBothYears(report, previous)) {
      for (const place of cellsOf(table)) {
        const { column, span, text } = place.cell;
        const last = before.rows
          .get(place.row.template.id)
          ?.cells.find((cell) => cell.column.id === column.id);
        const now = inUnitOf(report, place.cell);
        const then = last ? inUnitOf(previous, last) : null;
        if (!last || now === null || then === null) continue;
        const [less, more] = [now, then].sort((a, b) => a - b);
        if (less! < smallest || more! <= times * less!) continue;
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
        };
      }
    }
  },
};

/** The number, if it may be true, in the unit of its column; null where an amount does not tell its own. */
function inUnitOf(report: Report, cell: Cell): number | null {
  const value = numberOf(report, cell);
  if (!value) return null;
  const { column } = cell;
  const own = yuanPer[value.unit ?? ''];
  const due = yuanPer[column.unit ?? ''];
  if (due === undefined) return value.value;
  if (own === undefined) return column.unitIn === 'cell' ? null : value.value;
  return (value.value * own) / due;
}
