import type { Rule } from '../model';
import { tableName } from '../../facts/names';
import { misnamedRows } from '../../facts/misnamedRows';
import { readTables } from '../../report/query/cells';

/** A row or column that the form does not have, such as subtotals of one's own; it counts in no sum. */
export const rowUnknown: Rule = {
  code: 'row-unknown',
  severity: 'info',
  *check(report) {
    for (const table of readTables(report)) {
      const [first, ...others] = table.surplusColumn?.cells ?? [];
      if (first) {
        yield {
          span: first.span,
          message: {
            key: 'row-unknown.column',
            args: { table: tableName(table), heading: table.surplusColumn?.heading ?? '' },
          },
          related: others.map(({ span, text }) => ({
            span,
            message: { key: 'narrative-sum.part', args: { found: text } },
          })),
        };
      }
      const misnamed = new Set(misnamedRows(table).values());
      for (const row of table.unknownRows) {
        if (misnamed.has(row)) continue;
        yield {
          span: row.label.span,
          message: {
            key: row.group ? 'row-unknown.subtotal' : 'row-unknown',
            args: { table: tableName(table), found: row.label.text, group: row.group?.label ?? '' },
          },
        };
      }
    }
  },
};
