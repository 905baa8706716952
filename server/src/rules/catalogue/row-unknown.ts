import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { misnamedRows } from '../../facts/misnamedRows';
import { rowsWithoutLabel, unlabelledRows } from '../../facts/unlabelledRows';
import type { BoundTable, RowLabel } from '../../report/model';
import { readTables } from '../../report/query/cells';
import { withoutNumbering } from '../../template/vocabulary';
import { fold } from '../../text/mapped';

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
      const known = table.unknownRows.length > 0 ? labelsOf(table) : none;
      for (const row of table.unknownRows) {
        if (misnamed.has(row)) continue;
        const first = row.group ? undefined : known.get(fold(row.label.text));
        const key = row.group ? 'row-unknown.subtotal' : 'row-unknown';
        yield {
          span: row.label.span,
          message: {
            key: first ? 'row-unknown.again' : key,
            args: { table: tableName(table), found: row.label.text, group: row.group?.label ?? '' },
          },
          related: first
            ? [
                {
                  span: first.span,
                  message: { key: 'sum.related-row', args: { row: first.text } },
                },
              ]
            : [],
        };
      }
    }
  },
};

const none: ReadonlyMap<string, RowLabel> = new Map();

/** The labels of the form's rows that the draft has, by each of the words, folded, that a row has been known by. */
function labelsOf({ rows }: BoundTable): ReadonlyMap<string, RowLabel> {
  const known = new Map<string, RowLabel>();
  for (const { label, template } of rows.values()) {
    if (!label) continue;
    for (const words of [label.text, template.label, withoutNumbering(template.label)]) {
      const folded = fold(words);
      if (!known.has(folded)) known.set(folded, label);
    }
  }
  return known;
}
