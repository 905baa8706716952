import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { misnamedRows } from '../../facts/misnamedRows';
import { rowsWithoutLabel, unlabelledRows } from '../../facts/unlabelledRows';
import { readTables } from '../../report/query/cells';

/** So many numbers of a row without a label are named. */
const maxNamed = 8;

/**
 * A row or column that the form does not have, such as subtotals of one's own, or numbers without a label;
 * it counts in no sum.
 */
export const rowUnknown: TableRule = {
  code: 'row-unknown',
  reads: 'tables',
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
      const missing = new Set(rowsWithoutLabel(report, table).values());
      for (const row of unlabelledRows(report).get(table) ?? []) {
        if (missing.has(row)) continue;
        const { span, numbers } = row;
        yield {
          span,
          severity: 'warning',
          message: {
            key:
              table.template.orientation === 'across'
                ? 'row-unknown.extra'
                : 'row-unknown.unlabelled',
            args: {
              table: tableName(table),
              numbers:
                numbers.slice(0, maxNamed).join('、') + (numbers.length > maxNamed ? ' …' : ''),
            },
          },
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
