import { levels } from '../../facts/bodies/body';
import type { Span } from '../../text/span';
import type { PlacedPath } from '../subordinates/setting';
import type { ReportProblem } from '../wordsSetting';
import { nameKey } from './names';
import type { UnitSetting } from './unit';
import { repliesIn, type ReplySetting } from './replies';
import { requirementsIn, type LocalRequirements, type RequirableNames } from './requirements';
import { createFields, type Fields, type SpanAt } from './fields';

/** What `gouji.json` says of a collection of reports. */
export interface CollectionSetting {
  /** The year being collected; null leaves it to the reports. */
  readonly year: number | null;
  /** Where the reports of all years lie: files, folders and patterns; what `!` stands before is left out. */
  readonly reports: readonly PlacedPath[];
  /** Empty without a roster. */
  readonly units: readonly UnitSetting[];
  readonly requirements: LocalRequirements | null;
  /** Where units send their replies; null leaves it to the roster. */
  readonly replies: ReplySetting | null;
}

/** The name that the setting has in a file. */
export const collectionName = 'collection';
/** The names within it, and within a unit. */
export const collectionFields: readonly string[] = [
  'year',
  'reports',
  'units',
  'requirements',
  'replies',
];
export const unitFields: readonly string[] = [
  'name',
  'aliases',
  'level',
  'contact',
  'consolidates',
];

const allUnits = 'all';
/** The regulations have been in force since the first of them. */
export const collectionYears = { first: 2008, last: 2100 } as const;

/**
 * Reads the setting; `spanAt` places what names and indices lead to. Never fails: what is not understood
 * is a problem at its place, and the rest holds. Null where the file says nothing of a collection.
 */
export function collectionIn(
  given: Readonly<Record<string, unknown>>,
  spanAt: SpanAt,
  report: ReportProblem,
  known: RequirableNames,
): CollectionSetting | null {
  if (given[collectionName] === undefined || given[collectionName] === null) return null;
  const fields = createFields(given[collectionName], [collectionName], report);
  if (!fields) return null;
  fields.allow(collectionFields);
  const units = unitsIn(fields, spanAt, report);
  return {
    year: fields.number('year', collectionYears.first, collectionYears.last),
    reports: pathsIn(fields, spanAt),
    units,
    requirements: requirementsIn(
      fields.given.requirements,
      fields.pathOf('requirements'),
      spanAt,
      report,
      known,
    ),
    replies: repliesIn(fields, report),
  };
}

function pathsIn(fields: Fields, spanAt: SpanAt): readonly PlacedPath[] {
  const paths = fields.texts('reports');
  return paths.some(({ text }) => !text.startsWith('!'))
    ? paths.map(({ text, path }) => ({ path: text, span: spanAt(path) }))
    : [
        { path: '.', span: spanAt([collectionName]) },
        ...paths.map(({ text, path }) => ({ path: text, span: spanAt(path) })),
      ];
}

function unitsIn(fields: Fields, spanAt: SpanAt, report: ReportProblem): readonly UnitSetting[] {
  const units = fields.entries('units').flatMap(({ value, path }) => {
    const unit = unitIn(value, path, spanAt(path), report);
    return unit ? [{ unit, path }] : [];
  });
  const known = new Map<string, string>();
  for (const { unit, path } of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const other = known.get(nameKey(name));
      if (other !== undefined && other !== unit.name) {
        report(path, 'collection.name-twice', { name, other });
      } else if (other !== undefined && name === unit.name) {
        report(path, 'collection.unit-twice', { name });
      }
      known.set(nameKey(name), unit.name);
    }
  }
  for (const { unit, path } of units) {
    if (unit.consolidates === null || unit.consolidates === allUnits) continue;
    const strange = unit.consolidates.filter((name) => !known.has(nameKey(name)));
    for (const name of strange) {
      report([...path, 'consolidates'], 'collection.unknown-unit', { name });
    }
  }
  // One that is written twice would be added up twice.
  const first = new Set<string>();
  return units.flatMap(({ unit }) => {
    if (first.has(nameKey(unit.name))) return [];
    first.add(nameKey(unit.name));
    return [unit];
  });
}

function unitIn(
  value: unknown,
  path: readonly (string | number)[],
  span: Span,
  report: ReportProblem,
): UnitSetting | null {
  if (typeof value === 'string' && value.trim() !== '') {
    return {
      name: value.trim(),
      aliases: [],
      level: null,
      contact: null,
      consolidates: null,
      span,
    };
  }
  const fields = createFields(value, path, report);
  if (!fields) return null;
  fields.allow(unitFields);
  const name = fields.text('name');
  if (name === null) {
    report(path, 'settings.field-missing', { field: 'name' });
    return null;
  }
  return {
    name,
    aliases: fields.texts('aliases').map(({ text }) => text),
    level: fields.oneOf('level', levels),
    contact: fields.text('contact'),
    consolidates: consolidatedIn(fields),
    span,
  };
}

function consolidatedIn(fields: Fields): UnitSetting['consolidates'] {
  const { consolidates } = fields.given;
  if (consolidates === allUnits) return allUnits;
  if (consolidates === undefined || consolidates === null) return null;
  const names = fields.texts('consolidates').map(({ text }) => text);
  return names.length > 0 ? names : null;
}
