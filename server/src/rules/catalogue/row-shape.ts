import { layoutNamed } from '../../report/layout/kinds';
import type { BoundRow, BoundTable, Report } from '../../report/model';
import { repairsOf } from '../../facts/sums/repair';
import type { Fix, TableRule, RuleFinding } from '../model';
import { tableName } from '../../facts/names';
import { cover, spanOf } from '../../text/span';
import { hasNoFigure, readTables, rowTemplates } from '../../report/query/cells';

const minAlike = 3;

/** A row has as many cells as its columns; several rows off by the same number have one cause. */
export const rowShape: TableRule = {
  code: 'row-shape',
  reads: 'tables',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      const wrong = [...table.rows.values()].filter(
        (row) => row.shape !== 'full' && !isSplit(report, table, row) && !isCutOff(table, row),
      );
      if (hasNoFigure(table)) {
        yield noFigures(table);
        continue;
      }
      if (table.template.orientation === 'across') {
        if (wrong.length > 0) yield acrossFinding(report, table, wrong);
        continue;
      }
      for (const rows of alike(wrong)) {
        if (rows.length >= minAlike) yield severalFinding(table, rows);
        else for (const row of rows) yield oneFinding(report, table, row);
      }
    }
  },
};

const noFigures = (table: BoundTable): RuleFinding => ({
  span: [...table.rows.values()][0]!.span,
  message: { key: 'row-shape.none', args: { table: tableName(table), count: table.rows.size } },
});

/** The last label of a table that breaks off; the rows after it are reported missing. */
function isCutOff(table: BoundTable, row: BoundRow): boolean {
  const rows = rowTemplates(table);
  const place = rows.findIndex(({ row: { id } }) => id === row.template.id);
  const rest = rows.slice(place + 1);
  return (
    row.shape === 'bare' && rest.length > 1 && rest.every(({ row: { id } }) => !table.rows.has(id))
  );
}

/** Two halves of one number are reported as such. */
const isSplit = (report: Report, table: BoundTable, row: BoundRow): boolean =>
  repairsOf(report, table, row).some(({ kind }) => kind === 'join');

const difference = (row: BoundRow): number => row.pieces.length - row.block.columns.length;

function alike(rows: readonly BoundRow[]): readonly (readonly BoundRow[])[] {
  const groups = new Map<number, BoundRow[]>();
  for (const row of rows) {
    const group = groups.get(difference(row)) ?? [];
    group.push(row);
    groups.set(difference(row), group);
  }
  return [...groups.values()];
}

function oneFinding(report: Report, table: BoundTable, row: BoundRow): RuleFinding {
  const [first] = row.pieces;
  const values = first ? row.pieces.map(({ span }) => span).reduce(cover) : null;
  const span = values && values.start < values.end ? values : (row.label?.span ?? row.span);
  return {
    span,
    message: {
      key: row.pieces.length === 0 ? 'row-shape.bare' : 'row-shape',
      args: {
        table: tableName(table),
        row: row.template.label,
        found: row.pieces.length,
        expected: row.block.columns.length,
        columns: row.block.columns.map(({ label }) => label).join('、'),
      },
    },
    related:
      row.label && values
        ? [
            {
              span: row.label.span,
              message: { key: 'sum.related-row', args: { row: row.template.label } },
            },
          ]
        : [],
    fixes: fixesOf(report, table, row),
  };
}

function fixesOf(report: Report, table: BoundTable, row: BoundRow): readonly Fix[] {
  const repairs = repairsOf(report, table, row).filter(({ kind }) => kind !== 'join');
  return repairs.map(({ kind, column, number, edit }) => ({
    title: { key: `fix.row-shape.${kind}`, args: { column: column.label, number } },
    edits: [edit],
    preferred: repairs.length === 1,
    safe: false,
  }));
}

function severalFinding(table: BoundTable, rows: readonly BoundRow[]): RuleFinding {
  const [first, ...others] = rows;
  return {
    span: first!.label?.span ?? first!.span,
    message: {
      key: 'row-shape.several',
      args: {
        table: tableName(table),
        count: rows.length,
        row: first!.template.label,
        found: first!.pieces.length,
        expected: first!.block.columns.length,
      },
    },
    related: others.map((row) => ({
      span: row.label?.span ?? row.span,
      message: { key: 'sum.related-row', args: { row: row.template.label } },
    })),
  };
}

/** Rows side by side share one line of values. */
function acrossFinding(report: Report, table: BoundTable, rows: readonly BoundRow[]): RuleFinding {
  const pieces = [...new Set(rows.flatMap((row) => row.pieces))];
  const values = pieces.map(({ span }) => span).reduce(cover, pieces[0]?.span ?? rows[0]!.span);
  const line = report.lines.line(report.lines.lineAt(values.start));
  return {
    span: layoutNamed(table.layout).rowALine
      ? spanOf(values.start, Math.min(values.end, Math.max(line.end, values.start)))
      : values,
    message: {
      key: 'row-shape.across',
      args: {
        table: tableName(table),
        found: pieces.length,
        expected: rows.length * rows[0]!.block.columns.length,
        rows: rows.map(({ template }) => template.label).join('、'),
      },
    },
  };
}
