import type { Report } from '../report/model';
import { cellIn, type CellPlace } from '../report/query/cells';
import { cellPathParts, type CellPath } from '../template/cellPath';
import type { IndicatorName, Template } from '../template/model';
import { oncePer } from '../text/oncePer';
import { numberOf, type NumberedCell } from './figures';

/**
 * The cells that the forms of the draft's tables name so, each in the order of its form; null for one that the
 * draft lacks. Tables that could not be read have none.
 */
export function placesOf(report: Report, name: IndicatorName): readonly (CellPlace | null)[] {
  const places: (CellPlace | null)[] = [];
  for (const table of report.tables.values()) {
    if (table.state !== 'read') continue;
    for (const path of pathsIn(table.edition).get(name) ?? []) {
      if (path.table !== table.template.id) continue;
      const row = table.rows.get(path.row);
      const cell = cellIn(row, path.column);
      places.push(row && cell ? { table, row, cell } : null);
    }
  }
  return places;
}

/** The same with their numbers; null also for one whose number cannot be true. */
export const numbersOf = (report: Report, name: IndicatorName): readonly (NumberedCell | null)[] =>
  placesOf(report, name).map((place) => {
    const number = place && numberOf(report, place.cell);
    if (!number) return null;
    const { table, row, cell } = place;
    return { table, row, cell, value: number.value };
  });

/** The number of an indicator that is a single cell; null where the draft has none that may be true. */
export const indicated = (report: Report, name: IndicatorName): NumberedCell | null =>
  numbersOf(report, name)[0] ?? null;

const pathsIn = oncePer(
  ({ indicators = {} }: Template): ReadonlyMap<string, readonly CellPath[]> =>
    new Map(Object.entries(indicators).map(([name, paths]) => [name, paths.map(cellPathParts)])),
);
