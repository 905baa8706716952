import { asReported } from './fullNames';
import type { ListedUnit } from './listed';
import { createBodies, nameKey } from './names';
import { governmentOfAll } from './parent';
import { collectedYear, type DatedReport } from './year';

/** A collection as it would be written to `gouji.json`. */
export interface ProposedCollection {
  readonly year: number | null;
  readonly reports: readonly string[];
  readonly units: readonly ProposedUnit[];
}

export interface ProposedUnit {
  readonly name: string;
  readonly contact?: string;
  readonly consolidates?: 'all';
}

/**
 * A collection as the reports of a folder show it: each body once, of any of their years, and the
 * government in whose place all others lie as the one that adds them up. Units that an office's list has come first,
 * in its order, under the names that their reports have, or a roster that is there (`known`).
 */
export function proposeCollection(
  reports: readonly DatedReport[],
  listed: readonly ListedUnit[] = [],
  known: readonly string[] = [],
): ProposedCollection {
  const bodies = createBodies([]);
  const names = new Map<string, string>();
  for (const { figures } of reports) {
    const key = bodies.keyOf(figures.agency);
    if (key !== null && !names.has(key)) names.set(key, figures.agency!.replace(/\s+/g, ''));
  }
  const found = [...names.values()].sort();
  const units = new Map<string, ListedUnit>();
  for (const unit of [
    ...asReported(listed, [...new Set([...found, ...known])]),
    ...found.map(withoutContact),
  ]) {
    if (!units.has(nameKey(unit.name))) units.set(nameKey(unit.name), unit);
  }
  const parent = governmentOfAll([...units.values()].map(({ name }) => name));
  return {
    year: collectedYear(reports, bodies),
    reports: ['.'],
    units: [...units.values()].map(({ name, contact }) => ({
      name,
      ...(contact !== null && { contact }),
      ...(name === parent && { consolidates: 'all' as const }),
    })),
  };
}

const withoutContact = (name: string): ListedUnit => ({ name, contact: null });
