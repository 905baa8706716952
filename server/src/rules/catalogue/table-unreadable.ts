import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { titleOutOfOrder } from '../../report/bind/titleOrder';
import { firstLineOf } from '../../report/query/places';

/** The values are there, but which label each belongs to is lost; nothing else is said of the table. */
export const tableUnreadable: TableRule = {
  code: 'table-unreadable',
  reads: 'tables',
  severity: 'warning',
  *check(report) {
    for (const table of report.tables.values()) {
      if (table.state !== 'unreadable') continue;
      const title =
        table.template.orientation === 'down'
          ? titleOutOfOrder(table.headings, table.layout, report.readLines)
          : null;
      if (title) {
        yield {
          span: title.span,
          message: {
            key: 'table-unreadable.order',
            args: { table: tableName(table), found: title.text },
          },
        };
        continue;
      }
      yield {
        span: firstLineOf(report, table.span),
        message: { key: 'table-unreadable', args: { table: tableName(table) } },
      };
    }
  },
};
