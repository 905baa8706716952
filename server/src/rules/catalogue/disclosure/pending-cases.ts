import type { BoundTable, Report } from '../../../report/model';
import type { Rule } from '../../model';
import { tableWithRole } from '../../../facts/roles';
import { placesOf } from '../../../facts/indicators';
import { tableName } from '../../../facts/names';

/** Cases that were pending at last year's end turn up in this year's table, ended or still pending. */
export const pendingCases: Rule = {
  code: 'pending-cases',
  needs: ['family:disclosure', 'role:cases'],
  severity: 'info',
  comparesYears: true,
  *check(report, { previous }) {
    const table = readTable(report);
    const before = previous && readTable(previous);
    if (!table || !before) return;
    const lastYear = placesOf(previous, 'cases-pending').filter((place) => place?.table === before);
    for (const row of table.rows.values()) {
      const last = lastYear.find((place) => place?.row.template.id === row.template.id);
      const pending = last?.cell.value.kind === 'number' ? last.cell.value.value : 0;
      const none =
        row.cells.length > 0 &&
        row.cells.every(({ value }) => value.kind === 'number' && value.value === 0);
      if (pending === 0 || !none) continue;
      yield {
        span: row.label?.span ?? row.span,
        message: {
          key: 'pending-cases',
          args: {
            table: tableName(table),
            row: row.template.label,
            count: pending,
            year: previous.year ?? 0,
          },
        },
      };
    }
  },
};

function readTable(report: Report): BoundTable | undefined {
  const table = tableWithRole(report, 'cases');
  return table?.state === 'read' ? table : undefined;
}
