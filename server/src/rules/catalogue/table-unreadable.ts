import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { firstLineOf } from '../../report/query/places';

/** The values are there, but which label each belongs to is lost; nothing else is said of the table. */
export const tableUnreadable: TableRule = {
  code: 'table-unreadable',
  reads: 'tables',
  severity: 'warning',
  *check(report) {
    for (const table of report.tables.values()) {
      if (table.state !== 'unreadable') continue;
      yield {
        span: firstLineOf(report, table.span),
        message: { key: 'table-unreadable', args: { table: tableName(table) } },
      };
    }
  },
};
