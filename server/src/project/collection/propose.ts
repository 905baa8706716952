import { findNodeAtLocation } from 'jsonc-parser';
import { bodyOf } from '../../facts/bodies/body';
import { indexLines, lineEndingOf } from '../../text/lines';
import type { Edit } from '../../text/edit';
import { spanOf } from '../../text/span';
import { parseJsonText } from '../jsonText';
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

/** What a government's name may end with or lack. */
const governmentEnd = /(?:人民政府|街道办事处|办事处)$/;

/**
 * Listed units by the names that their reports have: a list of a county says 教育局 where the report says
 * 青禾县教育局. Of those without a report the place is put before the name where all reports have one place.
 */
function asReported(
  listed: readonly ListedUnit[],
  found: readonly string[],
): readonly ListedUnit[] {
  const parent = governmentOfAll(found);
  const places = new Set(found.map((name) => bodyOf(nameKey(name)).place));
  const [only = ''] = places;
  const place = parent !== null ? bodyOf(nameKey(parent)).place : places.size === 1 ? only : '';
  const stem = (name: string): string => nameKey(name).replace(governmentEnd, '');
  return listed.map((unit) => {
    const key = nameKey(unit.name);
    const ending = found.filter((name) => nameKey(name).endsWith(key));
    const alike =
      ending.length > 0 ? ending : found.filter((name) => stem(name).endsWith(stem(unit.name)));
    const same =
      found.find((name) => nameKey(name) === key) ?? (alike.length === 1 ? alike[0] : undefined);
    if (same !== undefined) return { ...unit, name: same };
    return bodyOf(key).place === '' ? { ...unit, name: withPlace(place, unit.name) } : unit;
  });
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

/** What a place is, without its own name: 县教育局. */
const namelessPlace = /^[省市州盟县区旗镇乡]/;

/** The name with the place before it; as it is where it says that it is of another kind of place. */
const withPlace = (place: string, name: string): string => {
  if (!namelessPlace.test(name)) return place + name;
  return place.endsWith(name[0]!) ? place + name.slice(1) : name;
};

/**
 * Puts units behind those of the roster that a text of settings has, as its lines are set; null where it has none, or
 * where something in it is not understood.
 */
export function unitsAdded(text: string, units: readonly ProposedUnit[]): Edit | null {
  const { root, problems } = parseJsonText(text);
  const roster = root && findNodeAtLocation(root, ['collection', 'units']);
  const last = roster?.children?.at(-1);
  if (!last || problems.length > 0) return null;
  const lines = indexLines(text);
  const { start } = lines.line(lines.lineAt(last.offset));
  const before = text.slice(start, last.offset);
  const indent = before.trim() === '' ? before : '';
  const eol = lineEndingOf(text);
  const write = (value: unknown): string => JSON.stringify(value);
  const at = last.offset + last.length;
  const newText = `,${eol}${unitLines(units, write, indent).replaceAll('\n', eol)}`;
  return { span: spanOf(at, at), newText };
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
