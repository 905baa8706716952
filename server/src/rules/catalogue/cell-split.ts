import { repairsOf } from '../../facts/sums/repair';
import type { TableRule } from '../model';
import { tableName } from '../../facts/names';
import { cover } from '../../text/span';
import { readTables } from '../../report/query/cells';

/** Two cells that hold the halves of one number: joined, the row's and the columns' sums are true. */
export const cellSplit: TableRule = {
  code: 'cell-split',
  reads: 'tables',
  severity: 'warning',
  *check(report) {
    for (const table of readTables(report)) {
      for (const row of table.rows.values()) {
        if (row.shape !== 'long') continue;
        const joins = repairsOf(report, table, row).filter(({ kind }) => kind === 'join');
        const [join] = joins;
        if (!join) continue;
        const halves = row.pieces.filter(
          ({ span }) => span.end === join.edit.span.start || span.start === join.edit.span.end,
        );
        yield {
          span: halves.map(({ span }) => span).reduce(cover),
          message: {
            key: 'cell-split',
            args: {
              table: tableName(table),
              row: row.template.label,
              found: halves.map(({ text }) => text).join(' '),
              expected: join.number,
            },
          },
          fixes: joins.map((repair) => ({
            title: {
              key: 'fix.row-shape.join',
              args: {
                column: repair.column.label,
                found: halves.map(({ text }) => text).join(' '),
                number: repair.number,
              },
            },
            edits: [repair.edit],
            preferred: joins.length === 1,
            safe: false,
          })),
        };
      }
    }
  },
};
