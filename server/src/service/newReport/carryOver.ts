import Big from 'big.js';
import type { Report } from '../../report/model';
import { anyId, cellPathParts } from '../../template/cellPath';
import { decimalExcessOver } from '../../template/evaluate';
import type {
  ColumnTemplate,
  RowTemplate,
  Template,
  YearlyFormula,
  YearlyTerm,
} from '../../template/model';
import { at } from '../../report/query/cells';

/** Figures of a new report that begin with last year's. */
export interface CarriedFigures {
  /** Table of the new report that they stand in. */
  readonly table: string;
  readonly row: RowTemplate;
  /** The column, where it is one alone; null for a whole row. */
  readonly column: ColumnTemplate | null;
  /** Last year's row that they were read in. */
  readonly previousRow: RowTemplate;
  /** Plain decimals by the id of the column. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * What the new report's yearly formulas take from last year's: its numbers with last year's own
 * changes, before anything of the new year. Left out is what last year's report does not tell in
 * numbers, what its edition counts otherwise, and what is 0 throughout.
 */
export const carriedFigures = (template: Template, previous: Report): readonly CarriedFigures[] =>
  template.yearlyFormulas.flatMap((formula) => {
    const known = previous.edition.yearlyFormulas.some(({ id }) => id === formula.id);
    return (known ? figuresOf(template, previous, formula) : null) ?? [];
  });

function figuresOf(
  template: Template,
  previous: Report,
  formula: YearlyFormula,
): CarriedFigures | null {
  const { table, row: rowId, column: columnId } = cellPathParts(formula.current);
  const block = template.tables
    .find(({ id }) => id === table)
    ?.blocks.find(({ rows }) => rows.some(({ id }) => id === rowId));
  const row = block?.rows.find(({ id }) => id === rowId);
  const before = cellPathParts(formula.previous);
  const previousRow = previous.tables.get(before.table)?.rows.get(before.row)?.template;
  if (!block || !row || !previousRow) return null;
  const columns = block.columns.filter(({ id }) => columnId === anyId || columnId === id);
  const values = new Map<string, string>();
  for (const { id } of columns) {
    const start = startOf(previous, formula, id);
    if (start !== null) values.set(id, start.toString());
  }
  if ([...values.values()].every((value) => value === '0')) return null;
  const column = columnId === anyId ? null : (columns[0] ?? null);
  return { table, row, column, previousRow, values };
}

function startOf(previous: Report, formula: YearlyFormula, column: string): Big | null {
  const ofPrevious = (terms: readonly YearlyTerm[]): readonly string[] =>
    terms.filter(({ year }) => year === 'previous').map(({ cell }) => cell);
  return decimalExcessOver(
    {
      left: [formula.previous, ...ofPrevious(formula.plus)],
      right: ofPrevious(formula.minus),
    },
    (path) => numberAt(previous, path, column),
  );
}

function numberAt(report: Report, path: string, column: string): Big | null {
  const value = at(report, path, column)?.cell.value;
  return value?.kind === 'number' ? new Big(value.decimal) : null;
}
