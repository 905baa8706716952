import type { BoundRow, BoundTable, Report, UnknownRow } from '../../report/model';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import { standInFor } from '../../facts/sums/equation';
import { deriveRows } from '../../facts/sums/derive';
import { insertRowAfter } from '../fixes/row';
import type { Fix, TableRule, RuleFinding } from '../model';
import { pipes } from '../../text/pipes';
import { spanOf, textAt } from '../../text/span';
import { tableName } from '../../facts/names';
import { firstLineOf } from '../../report/query/places';
import { hasNoFigure, readTables, rowTemplates } from '../../report/query/cells';
import { rowsWithoutLabel, type UnlabelledRow } from '../../facts/unlabelledRows';
import { misnamedRows } from '../../facts/misnamedRows';

/** Every row of the form's table is there, also those with nothing but zeros. */
export const rowMissing: TableRule = {
  code: 'row-missing',
  reads: 'tables',
  severity: 'error',
  *check(report) {
    for (const table of readTables(report)) {
      if (hasNoFigure(table)) continue;
      for (const gap of gapsIn(report, table)) yield findingOf(report, table, gap);
      for (const row of table.rows.values()) {
        if (row.template.kind === 'group') yield standInFinding(table, row);
      }
    }
  },
};

/** Rows missing one after the other, with the rows of the draft on either side. */
interface Gap {
  readonly rows: readonly RowTemplate[];
  readonly block: BlockTemplate;
  readonly before: BoundRow | undefined;
  readonly after: BoundRow | undefined;
  readonly misnamed: UnknownRow | undefined;
  /** Its figures, which stand there without a label. */
  readonly unlabelled: UnlabelledRow | undefined;
}

function gapsIn(report: Report, table: BoundTable): readonly Gap[] {
  const gaps: Gap[] = [];
  const misnamed = misnamedRows(table);
  const unlabelled = rowsWithoutLabel(report, table);
  let open: { rows: RowTemplate[]; block: BlockTemplate; before: BoundRow | undefined } | null =
    null;
  let before: BoundRow | undefined;
  const close = (after: BoundRow | undefined): void => {
    if (open)
      gaps.push({
        ...open,
        after,
        misnamed: open.rows.length === 1 ? misnamed.get(open.rows[0]!.id) : undefined,
        unlabelled: open.rows.length === 1 ? unlabelled.get(open.rows[0]!.id) : undefined,
      });
    open = null;
  };
  for (const { row, block } of rowTemplates(table)) {
    const bound = table.rows.get(row.id);
    if (bound) {
      close(bound);
      before = bound;
    } else if (!table.rows.has(standInFor(table.template, row.id) ?? '')) {
      open ??= { rows: [], block, before };
      open.rows.push(row);
    }
  }
  close(undefined);
  return gaps;
}

function findingOf(report: Report, table: BoundTable, gap: Gap): RuleFinding {
  const labels = quoted(gap.rows);
  const place =
    gap.misnamed?.label.span ??
    gap.unlabelled?.span ??
    gap.after?.label?.span ??
    gap.before?.label?.span ??
    firstLineOf(report, table.span);
  return {
    span: place,
    message: {
      key: keyOf(gap),
      args: {
        table: tableName(table),
        rows: labels,
        count: gap.rows.length,
        found: gap.misnamed?.label.text ?? gap.unlabelled?.numbers.join('、') ?? '',
      },
    },
    fixes: gap.misnamed
      ? [rename(gap.misnamed, gap.rows[0]!)]
      : gap.unlabelled
        ? labelling(report, gap.unlabelled, gap.rows[0]!)
        : insertion(report, table, gap),
  };
}

const maxNamed = 3;

/** The first labels in quotation marks. */
const quoted = (rows: readonly RowTemplate[]): string =>
  rows
    .slice(0, maxNamed)
    .map(({ label }) => `“${label}”`)
    .join('、') + (rows.length > maxNamed ? ' …' : '');

function keyOf(gap: Gap): string {
  if (gap.misnamed) return 'row-missing.misnamed';
  if (gap.unlabelled) return 'row-missing.unlabelled';
  if (gap.rows.length === 1) return 'row-missing';
  return gap.after ? 'row-missing.several' : 'row-missing.cut';
}

const rename = (row: UnknownRow, template: RowTemplate): Fix => ({
  title: { key: 'fix.replace-with', args: { expected: template.label } },
  edits: [{ span: row.label.span, newText: template.label }],
  preferred: true,
  safe: false,
  // The row's figures stand in its sums from then on.
  writesFigures: true,
});

const blankCell = new RegExp(`[${pipes}]([ \\t\\u3000]*)[${pipes}]\\s*$`);

/** Writes the label into the blank cell before the row's figures. */
function labelling(report: Report, { span }: UnlabelledRow, template: RowTemplate): readonly Fix[] {
  const { text, readLines } = report;
  const { start } = readLines.line(readLines.lineAt(span.start));
  const cell = blankCell.exec(textAt(text, spanOf(start, span.start)));
  if (!cell) return [];
  const at = start + cell.index + 1;
  return [
    {
      title: { key: 'fix.replace-with', args: { expected: template.label } },
      edits: [{ span: spanOf(at, at + cell[1]!.length), newText: ` ${template.label} ` }],
      preferred: true,
      safe: false,
      writesFigures: true,
    },
  ];
}

/**
 * Inserts the missing rows below the row before them, with the numbers that the sums leave for them. Rows
 * in no sum hold 0; where the sums leave no number that keeps them true, the cells stay blank. Nothing is
 * inserted where the rows are of several shapes.
 */
function insertion(report: Report, table: BoundTable, gap: Gap): readonly Fix[] {
  const { block, rows, before: model } = gap;
  if (model?.block !== block || !rows.every((row) => block.rows.includes(row))) return [];
  const derived = deriveRows(table, rows, block);
  const filler = isInNoSum(table, rows) ? '0' : '';
  const values = (derived ?? rows.map(() => block.columns.map(() => filler))).map((row) =>
    row.map(String),
  );
  const edits = rows.map((row, i) => insertRowAfter(report, table, model, row, values[i]!));
  if (edits.some((edit) => edit === null)) return [];
  const [first] = edits;
  return [
    {
      title: {
        key: derived
          ? 'fix.insert-row.derived'
          : filler
            ? 'fix.insert-row'
            : 'fix.insert-row.blank',
        args: {
          rows: rows.map(({ label }) => label).join('、'),
          values: values.map((row) => row.join(' ')).join('；'),
        },
      },
      edits: [{ span: first!.span, newText: edits.map((edit) => edit!.newText).join('') }],
      preferred: derived !== null,
      safe: false,
      writesFigures: true,
    },
  ];
}

const isInNoSum = ({ template }: BoundTable, rows: readonly RowTemplate[]): boolean =>
  !template.formulas.some(
    ({ over, left, right }) =>
      over === 'rows' && rows.some(({ id }) => left.includes(id) || right.includes(id)),
  );

/** The single row of the older form in place of the several that the edition has. */
function standInFinding(table: BoundTable, row: BoundRow): RuleFinding {
  const children = table.template.blocks
    .flatMap(({ rows }) => rows)
    .filter(({ parent }) => parent === row.template.id);
  return {
    span: row.label?.span ?? row.span,
    severity: 'warning',
    message: {
      key: 'row-missing.stand-in',
      args: {
        table: tableName(table),
        found: row.template.label,
        count: children.length,
        rows: quoted(children),
      },
    },
  };
}
