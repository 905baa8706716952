import { bodyOf } from '../../facts/bodies/body';
import { createBodies } from './names';
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
  readonly level?: string;
  readonly consolidates?: 'all';
}

/**
 * A collection as the reports of a folder show it: each body once, of any of their years, and the
 * government in whose place all others lie as the one that adds them up.
 */
export function proposeCollection(reports: readonly DatedReport[]): ProposedCollection {
  const bodies = createBodies([]);
  const names = new Map<string, string>();
  for (const { figures } of reports) {
    const key = bodies.keyOf(figures.agency);
    if (key !== null && !names.has(key)) names.set(key, figures.agency!.replace(/\s+/g, ''));
  }
  const found = [...names.values()].sort();
  const parent = governmentOfAll(found);
  return {
    year: collectedYear(reports, bodies),
    reports: ['.'],
    units: found.map((name) => {
      const { level } = bodyOf(name);
      return {
        name,
        ...(level !== null && { level }),
        ...(name === parent && { consolidates: 'all' as const }),
      };
    }),
  };
}
