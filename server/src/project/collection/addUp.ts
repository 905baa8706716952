import { added } from '../../facts/rollup/number';
import type { Figure } from '../../facts/rollup/figures';
import { cellPath } from '../../template/cellPath';
import { holdsNumbers, type TableTemplate, type Template } from '../../template/model';
import { dataRowsOf } from '../../template/rows';
import type { CollectedReport } from './model';

/** What one unit's cell adds. */
export interface RollupAddend {
  readonly unit: string;
  readonly path: string;
  /** As written in the unit's report. */
  readonly text: string;
  /** What was added, amounts in 万元; null where it cannot be told. */
  readonly decimal: string | null;
  /** The unit's own sums prove the figure wrong, and what they make it was added. */
  readonly isCorrected: boolean;
}

/** A cell of the parent's tables. */
export interface RollupCell {
  /** Its id. */
  readonly column: string;
  /**
   * The sum of what can be told, amounts in 万元; null where units' figures are no addends, as of shared items, or
   * none of them can be told.
   */
  readonly sum: string | null;
  /** Whether the form says that units' figures are added up here at all. */
  readonly addsUp: boolean;
  /** Of every unit that has the cell, in the units' order. */
  readonly addends: readonly RollupAddend[];
  /** Units whose figure cannot be told: blank, words, or one of several that may be wrong. */
  readonly untold: readonly RollupAddend[];
}

/** A row of the parent's tables. */
export interface RollupRow {
  /** Its id. */
  readonly row: string;
  readonly cells: readonly RollupCell[];
}

/** A table of the parent's report. */
export interface RollupTable {
  readonly template: TableTemplate;
  /** Those that take values, in the template's order. */
  readonly rows: readonly RollupRow[];
}

/** A unit and the report of it that is added up. */
export interface RollupUnit {
  readonly unit: string;
  readonly report: CollectedReport;
}

/**
 * The parent's tables from its units' reports of one edition. A cell that some unit's report does not tell
 * still has the sum of the others, with that unit named: what is missing is never left out silently.
 */
export const addUp = (edition: Template, units: readonly RollupUnit[]): readonly RollupTable[] =>
  edition.tables.map((template) => ({
    template,
    rows: template.blocks.flatMap((block) =>
      dataRowsOf(block).map((row) => ({
        row: row.id,
        cells: block.columns.map((column) =>
          cellOf(
            column.id,
            row.addsUp !== false && column.addsUp !== false && holdsNumbers(column),
            cellPath(template.id, row.id, column.id),
            units,
          ),
        ),
      })),
    ),
  }));

function cellOf(
  column: string,
  addsUp: boolean,
  key: string,
  units: readonly RollupUnit[],
): RollupCell {
  if (!addsUp) return { column, sum: null, addsUp, addends: [], untold: [] };
  const addends = units.map(({ unit, report }) =>
    addendOf(unit, report.path, report.figures.cells.get(key)),
  );
  const known = addends.flatMap(({ decimal }) => decimal ?? []);
  return {
    column,
    sum: known.length === 0 ? null : added(known),
    addsUp,
    addends,
    untold: addends.filter(({ decimal }) => decimal === null),
  };
}

const addendOf = (unit: string, path: string, figure: Figure | undefined): RollupAddend => ({
  unit,
  path,
  text: figure?.text ?? '',
  decimal: figure?.decimal ?? null,
  isCorrected: figure?.corrected === true,
});
