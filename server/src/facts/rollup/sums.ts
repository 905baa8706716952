import type { Report } from '../../report/model';
import { oncePer } from '../../text/oncePer';
import type { Figure } from './figures';
import { added } from './number';
import type { SubordinateReport, Subordinates } from './subordinates';
import { unitsOf, type Units } from './units';

/** A figure that a sum adds. */
export interface Addend {
  readonly unit: SubordinateReport;
  readonly figure: Figure;
  readonly decimal: string;
}

/** What the units' figures come to in one cell. */
export interface Sum {
  readonly decimal: string;
  /** Those that are not 0, the largest first. */
  readonly addends: readonly Addend[];
}

export interface Rollup extends Units {
  /** Null where a unit's cell cannot be told. `key` is `table/row/column`. */
  sumAt(key: string): Sum | null;
}

/** The units' reports added up for the report; worked out once for the same reports, body and year. */
export const rollupFor = (subordinates: Subordinates, report: Report): Rollup =>
  rollupsOf(subordinates)(report);

/** Of the bodies and years asked for the last is kept: a report is typed in, its units' are not. */
const rollupsOf = oncePer((subordinates: Subordinates) => {
  let known: Rollup | null = null;
  let asked = '';
  return (report: Report): Rollup => {
    const { title, year, edition } = report;
    const key = JSON.stringify([title?.agency, year, edition.id]);
    if (known === null || asked !== key) {
      known = createRollup(unitsOf(subordinates, report));
      asked = key;
    }
    return known;
  };
});

function createRollup(units: Units): Rollup {
  const sums = new Map<string, Sum | null>();
  return {
    ...units,
    sumAt: (key) => {
      const known = sums.get(key);
      if (known !== undefined) return known;
      const sum = sumOf(units.counted, key);
      sums.set(key, sum);
      return sum;
    },
  };
}

function sumOf(units: readonly SubordinateReport[], key: string): Sum | null {
  const addends: Addend[] = [];
  for (const unit of units) {
    const figure = unit.figures.cells.get(key);
    if (figure === undefined || figure.decimal === null) return null;
    if (figure.decimal !== '0') addends.push({ unit, figure, decimal: figure.decimal });
  }
  return {
    decimal: added(addends.map(({ decimal }) => decimal)),
    addends: addends.sort((a, b) => Number(b.decimal) - Number(a.decimal)),
  };
}
