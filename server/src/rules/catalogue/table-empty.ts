import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { lastLineOf } from '../../report/query/places';

/** A table has rows of data, not headings only. */
export const tableEmpty: TableRule = {
  code: 'table-empty',
  reads: 'tables',
  severity: 'error',
  *check(report) {
    for (const table of report.tables.values()) {
      if (table.state !== 'empty') continue;
      yield {
        span: lastLineOf(report, table.span),
        message: { key: 'table-empty', args: { table: tableName(table) } },
      };
    }
  },
};
