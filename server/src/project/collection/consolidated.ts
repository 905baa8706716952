import { createBodies, nameKey, type Bodies } from './names';
import type { KnownReport } from './pairing';
import type { UnitSetting } from './unit';

/** A unit that a consolidated report adds up, and its reports of that year: none where it has not handed in. */
export interface AddedUnit {
  readonly unit: string;
  readonly paths: readonly string[];
}

/** The units whose reports this one adds up by the roster; null where its body adds up none. */
export function unitsAddedBy(
  { path: own, agency, year }: KnownReport,
  reports: readonly KnownReport[],
  roster: readonly UnitSetting[],
): readonly AddedUnit[] | null {
  const bodies = createBodies(roster);
  const parent = bodies.unitOf(agency);
  const consolidates = parent?.consolidates ?? null;
  if (parent === null || consolidates === null || year === null) return null;
  const wanted =
    consolidates === 'all' ? null : new Set(consolidates.map((name) => bodies.unitOf(name)));
  const units = roster.filter((unit) => unit !== parent && (wanted?.has(unit) ?? true));
  const byUnit = new Map<string, string[]>(units.map(({ name }) => [nameKey(name), []]));
  for (const report of reports) {
    const unit = bodies.unitOf(report.agency);
    if (unit === null || report.year !== year || report.path === own) continue;
    byUnit.get(nameKey(unit.name))?.push(report.path);
  }
  const unlisted = consolidates === 'all' ? [] : unlistedIn(consolidates, bodies);
  return [
    ...units.map(({ name }) => ({ unit: name, paths: byUnit.get(nameKey(name)) ?? [] })),
    ...unlisted.map((unit) => ({ unit, paths: [] })),
  ];
}

/** Those that are added up by the settings and are not on the roster: no report is told to be theirs. */
export const unlistedIn = (
  names: readonly string[],
  bodies: Pick<Bodies, 'unitOf'>,
): readonly string[] => [...new Set(names.filter((name) => bodies.unitOf(name) === null))];
