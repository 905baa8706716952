import type { RuleFinding, TableRule } from '../model';
import { tableName } from '../../facts/names';
import { misnamedRows } from '../../facts/misnamedRows';
import { rowsWithoutLabel, unlabelledRows } from '../../facts/unlabelledRows';
import { isWhole, partRows } from '../../facts/partRows';
import { isRepeated, repeatedRows } from '../../facts/repeatedRows';
import type { BoundTable, UnknownRow } from '../../report/model';
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
      const passed = new Set([
        ...misnamedRows(table).values(),
        ...partRows(table).filter((row) => isWhole(table, row)),
      ]);
      const again = new Map(repeatedRows(table).map(({ row, first }) => [row, first]));
      if (isRepeated(table)) yield repeated(table);
      const told = table.unknownRows.filter(
        (row) => !passed.has(row) && !(again.has(row) && isRepeated(table)),
      );
      const foreign = told.filter((row) => !row.group && !again.has(row));
      const together = foreign.length >= minTogether ? foreign : [];
      if (together.length > 0) yield manyUnknown(table, together);
      for (const row of told) {
        const first = again.get(row);
        if (together.includes(row)) continue;
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

/** So many rows that the form does not have are another table's: one slip, one finding. */
const minTogether = 8;

function manyUnknown(table: BoundTable, rows: readonly UnknownRow[]): RuleFinding {
  const [first, ...others] = rows.map(({ label }) => label);
  const last = others[others.length - 1]!;
  return {
    span: first!.span,
    severity: 'warning',
    message: {
      key: 'row-unknown.many',
      args: { table: tableName(table), found: first!.text, count: rows.length },
    },
    related: [
      { span: last.span, message: { key: 'row-unknown.many.last', args: { row: last.text } } },
    ],
  };
}

/** The table pasted twice, or last year's left below this year's: one slip, one finding. */
function repeated(table: BoundTable): RuleFinding {
  const rows = repeatedRows(table);
  const { row, first } = rows[0]!;
  const last = rows[rows.length - 1]!.row;
  return {
    span: row.label.span,
    severity: 'warning',
    message: {
      key: 'row-unknown.again.many',
      args: { table: tableName(table), found: row.label.text, count: rows.length },
    },
    related: [
      { span: first.span, message: { key: 'sum.related-row', args: { row: first.text } } },
      {
        span: last.label.span,
        message: { key: 'row-unknown.again.last', args: { row: last.label.text } },
      },
    ],
  };
}
