import type { Message } from '../../wording/message';
import { copiesDiffer, type CopyDifference } from './copies';
import type { CollectedFiles, CollectedReport, UnreadFile } from './model';
import { createBodies, nameKey } from './names';
import type { CollectionSetting } from './setting';
import type { UnitSetting } from './unit';
import { collectedYear } from './year';

/**
 * How a unit stands: `received`, one report of the year; `twice`, several that are not the same;
 * `other-year`, only reports of years that are neither this nor the one before; `unreadable`, a file that
 * by its name is the unit's and could not be read; `missing`, nothing.
 */
export type UnitState = 'received' | 'twice' | 'other-year' | 'unreadable' | 'missing';

/** A unit's line in the list. */
export interface RosterLine {
  readonly unit: string;
  readonly level: string | null;
  readonly contact: string | null;
  readonly state: UnitState;
  /** The report of the year, of several the newest; null without one. */
  readonly report: CollectedReport | null;
  /** The others of the year, the newest first. */
  readonly copies: readonly Copy[];
  /** The report of the year before; null without one or with several. */
  readonly previous: CollectedReport | null;
  /** Those of other years. */
  readonly otherYears: readonly CollectedReport[];
  readonly unreadable: readonly UnreadFile[];
}

/** A second report of a unit and year. */
export interface Copy {
  readonly report: CollectedReport;
  /** What it has other than the one that counts; null where the two are the same to the letter. */
  readonly difference: CopyDifference | null;
}

/** Who has handed in, and who has not. */
export interface Roster {
  /** The year that is collected; null where no report says one. */
  readonly year: number | null;
  /** Whether the units are those of the settings, not those that reports were found of. */
  readonly isGiven: boolean;
  /** In the order of the settings, else of their names. */
  readonly lines: readonly RosterLine[];
  /** Of bodies that are not on the roster. */
  readonly strangers: readonly CollectedReport[];
  /** Reports that do not say which body's they are. */
  readonly nameless: readonly CollectedReport[];
  /** Files of no unit that could not be read. */
  readonly unread: readonly UnreadFile[];
}

/** Compares what was found with the roster; without one, with the bodies that reports were found of. */
export function rosterOf(
  { reports, unread }: CollectedFiles,
  setting: Pick<CollectionSetting, 'units' | 'year'>,
): Roster {
  const bodies = createBodies(setting.units);
  const year = setting.year ?? collectedYear(reports, bodies);
  const isGiven = setting.units.length > 0;
  const byBody = new Map<string, CollectedReport[]>();
  const nameless: CollectedReport[] = [];
  for (const report of reports) {
    const key = bodies.keyOf(report.figures.agency);
    if (key === null) nameless.push(report);
    else {
      const alike = byBody.get(key);
      if (alike) alike.push(report);
      else byBody.set(key, [report]);
    }
  }
  const units = isGiven ? setting.units : unitsOf(byBody);
  const listed = new Set(units.map(({ name }) => nameKey(name)));
  const owned = ownersOf(unread, units);
  const taken = new Set([...owned.values()].flat());
  return {
    year,
    isGiven,
    lines: units.map((unit) =>
      lineOf(unit, byBody.get(nameKey(unit.name)) ?? [], owned.get(unit) ?? [], year),
    ),
    strangers: [...byBody].flatMap(([key, found]) => (listed.has(key) ? [] : found)),
    nameless,
    unread: unread.filter((file) => !taken.has(file)),
  };
}

/** The bodies that reports were found of, in the order of their names. */
const unitsOf = (byBody: ReadonlyMap<string, readonly CollectedReport[]>): readonly UnitSetting[] =>
  [...byBody.keys()].sort().map((name) => ({
    name,
    aliases: [],
    level: null,
    contact: null,
    consolidates: null,
    span: { start: 0, end: 0 },
  }));

function lineOf(
  { name, level, contact }: UnitSetting,
  reports: readonly CollectedReport[],
  unreadable: readonly UnreadFile[],
  year: number | null,
): RosterLine {
  const ofYear = newestFirst(reports.filter(({ figures }) => figures.year === year));
  const before = reports.filter(({ figures }) => year !== null && figures.year === year - 1);
  const otherYears = reports.filter(
    (report) => !ofYear.includes(report) && !before.includes(report),
  );
  const [report = null, ...others] = ofYear;
  const copies = others.map((copy) => ({
    report: copy,
    difference: report && copiesDiffer(report.figures, copy.figures),
  }));
  return {
    unit: name,
    level,
    contact,
    state: stateOf(report, copies, otherYears, unreadable),
    report,
    copies,
    previous: before.length === 1 ? before[0]! : null,
    otherYears,
    unreadable,
  };
}

function stateOf(
  report: CollectedReport | null,
  copies: readonly Copy[],
  otherYears: readonly CollectedReport[],
  unreadable: readonly UnreadFile[],
): UnitState {
  if (report) return copies.some(({ difference }) => difference !== null) ? 'twice' : 'received';
  if (unreadable.length > 0) return 'unreadable';
  return otherYears.length > 0 ? 'other-year' : 'missing';
}

/** By when they were last written, where that is known; else by their paths, the last first. */
const newestFirst = (reports: readonly CollectedReport[]): readonly CollectedReport[] =>
  [...reports].sort((a, b) => (b.modified ?? 0) - (a.modified ?? 0) || (a.path < b.path ? 1 : -1));

/** Files that could not be read, by the unit whose name their paths have in them; the longest name counts. */
function ownersOf(
  unread: readonly UnreadFile[],
  units: readonly UnitSetting[],
): ReadonlyMap<UnitSetting, readonly UnreadFile[]> {
  const unitIn = unitFinder(units);
  const owned = new Map<UnitSetting, UnreadFile[]>();
  for (const file of unread) {
    const unit = unitIn(nameKey(file.path));
    const files = unit && owned.get(unit);
    if (files) files.push(file);
    else if (unit) owned.set(unit, [file]);
  }
  return owned;
}

/**
 * Finds the longest of the units' names in a path, of several as long the one that is listed first. Looked
 * for at each place of the path and not name by name: a roster may have thousands.
 */
function unitFinder(units: readonly UnitSetting[]): (path: string) => UnitSetting | null {
  const known = new Map<string, { readonly unit: UnitSetting; readonly order: number }>();
  for (const [order, unit] of units.entries()) {
    for (const name of [unit.name, ...unit.aliases].map(nameKey)) {
      if (name !== '' && !known.has(name)) known.set(name, { unit, order });
    }
  }
  const lengths = [...new Set([...known.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  return (path) => {
    for (const length of lengths) {
      let first: { readonly unit: UnitSetting; readonly order: number } | null = null;
      for (let at = 0; at + length <= path.length; at++) {
        const found = known.get(path.slice(at, at + length));
        if (found && found.order < (first?.order ?? Infinity)) first = found;
      }
      if (first) return first.unit;
    }
    return null;
  };
}

/** Why a file counts as unreadable that was read and is no report. */
export const noReport: Message = { key: 'collection.no-report', args: {} };
