import { createBodies, nameKey } from './names';
import type { KnownReport } from './pairing';
import type { CollectionSetting } from './setting';
import type { UnitSetting } from './unit';
import { collectedYear } from './year';

/** The units of a roster of which there is no report of the year that is collected. */
export interface MissingUnits {
  /** Null where neither the settings nor a report tell it. */
  readonly year: number | null;
  /** In the order of the roster. */
  readonly units: readonly UnitSetting[];
}

/** Looks among the reports for one of each unit, under any of its names. */
export function missingUnits(
  reports: readonly KnownReport[],
  { units, year: wanted }: Pick<CollectionSetting, 'units' | 'year'>,
): MissingUnits {
  const bodies = createBodies(units);
  const dated = reports.map(({ path, agency, year }) => ({ path, figures: { agency, year } }));
  const year = wanted ?? collectedYear(dated, bodies);
  const there = new Set(
    reports.filter((report) => report.year === year).map(({ agency }) => bodies.keyOf(agency)),
  );
  return { year, units: units.filter(({ name }) => !there.has(nameKey(name))) };
}
