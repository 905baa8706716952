import type { BoundTable, Report } from '../../report/model';
import { readTables } from '../../report/query/cells';

/** This year's readable tables with last year's, where both are of one edition. */
export const tablesOfBothYears = (
  report: Report,
  previous: Report,
): readonly { readonly table: BoundTable; readonly before: BoundTable }[] =>
  readTables(report).flatMap((table) => {
    const before = previous.tables.get(table.template.id);
    return before?.state === 'read' && before.edition === table.edition ? [{ table, before }] : [];
  });
