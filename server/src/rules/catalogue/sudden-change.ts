import type { Rule } from '../model';
import { cellName } from '../names';
import { cellsOf } from '../tables';
import { tablesOfBothYears } from '../years/tables';

const times = 10;
const smallest = 20;

/** A number more than ten times last year's, or less than a tenth; small numbers vary and are left alone. */
export const suddenChange: Rule = {
  code: 'sudden-change',
  severity: 'hint',
  comparesYears: true,
  *check(report, { previous }) {
    if (!previous) return;
    for (const { table, before } of tablesOfBothYears(report, previous)) {
      for (const place of cellsOf(table)) {
        const { column, value, span, text } = place.cell;
        const last = before.rows
          .get(place.row.template.id)
          ?.cells.find((cell) => cell.column.id === column.id);
        if (value.kind !== 'number' || last?.value.kind !== 'number') continue;
        const [less, more] = [value.value, last.value.value].sort((a, b) => a - b);
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
