import type { BoundTable, Report } from '../../report/model';
import type { Rule } from '../model';
import { tableName } from '../../facts/names';
import { firstLineOf } from '../../report/query/places';
import { lastYearTable } from '../wording/lastYear';
import { tablesOfBothYears } from '../../facts/years/tables';
import { cellIn } from '../../report/query/cells';

const minCount = 6;

/** A table whose numbers, six or more of them not 0, are all last year's. */
export const copiedNumbers: Rule = {
  code: 'copied-numbers',
  severity: 'warning',
  comparesYears: true,
  *check(report, { previous, previousFile }) {
    if (!previous) return;
    for (const { table, before } of tablesOfBothYears(report, previous)) {
      const count = sameNumbers(table, before);
      if (count === null || count < minCount) continue;
      yield {
        span: firstLineOf(report, table.span),
        message: {
          key: 'copied-numbers',
          args: { table: tableName(table), count, year: yearOf(previous) },
        },
        related: lastYearTable({ previous, previousFile }, before),
      };
    }
  },
};

const yearOf = (report: Report): number => report.year ?? 0;

/** How many cells hold the same number other than 0; null as soon as one differs. */
function sameNumbers(table: BoundTable, before: BoundTable): number | null {
  let count = 0;
  for (const row of table.rows.values()) {
    for (const { column, value } of row.cells) {
      const last = cellIn(before.rows.get(row.template.id), column.id)?.value;
      if (value.kind !== 'number' || last?.kind !== 'number') continue;
      if (value.decimal !== last.decimal) return null;
      if (value.value !== 0) count++;
    }
  }
  return count;
}
