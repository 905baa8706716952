import type { TableRule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';

/** Counts of documents, decisions and applications are whole; only amounts have decimals. */
export const cellNotInteger: TableRule = {
  code: 'cell-not-integer',
  reads: 'tables',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { column, value, span, text } = place.cell;
        if (column.type === 'amount' || value.kind !== 'number' || !value.decimal.includes('.'))
          continue;
        yield {
          span,
          message: {
            key: 'cell-not-integer',
            args: { ...cellName(table, place), found: text, unit: column.unit ?? '' },
          },
        };
      }
    }
  },
};
