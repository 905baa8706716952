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
    units: found.map((name) => ({
      name,
      ...(name === parent && { consolidates: 'all' as const }),
    })),
  };
}

/**
 * A collection as it stands in `gouji.json`, a unit on each line: who has never seen such a file adds a unit by
 * the lines above it.
 */
export function proposedText(
  collection: ProposedCollection,
  write: (value: unknown) => string,
): string {
  const { year, reports, units } = collection;
  return [
    '{',
    '  "collection": {',
    `    "year": ${write(year)},`,
    `    "reports": [${reports.map(write).join(', ')}],`,
    '    "units": [',
    unitLines(units, write, '      '),
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Units as they stand in a roster, one a line. */
export const unitLines = (
  units: readonly ProposedUnit[],
  write: (value: unknown) => string,
  indent: string,
): string =>
  units
    .map((unit) => {
      const fields = Object.entries(unit).map(([field, value]) => `"${field}": ${write(value)}`);
      return `${indent}{ ${fields.join(', ')} }`;
    })
    .join(',\n');
