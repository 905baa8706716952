import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';

/** Counts and amounts are 0 or more; only columns of changes may be negative. */
export const cellNegative: Rule = {
  code: 'cell-negative',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { column, value, span, text } = place.cell;
        if (column.type === 'change' || value.kind !== 'number' || value.value >= 0) continue;
        yield {
          span,
          message: { key: 'cell-negative', args: { ...cellName(table, place), found: text } },
        };
      }
    }
  },
};
