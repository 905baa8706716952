import type { Message } from '../../wording/message';
import { copiesDiffer, type CopyDifference } from './copies';
import type { CollectedFiles, CollectedReport, UnreadFile } from './model';
import { createBodies, nameKey } from './names';
import type { CollectionSetting } from './setting';
import type { UnitSetting } from './unit';
import { collectedYear } from './year';

/**
 * How a unit stands: `received`, one report of the year; `twice`, several that are not the same;
 * `other-year`, only reports of other years, one of which is not last year's or lies among this year's;
 * `unreadable`, a file that by its name is the unit's and could not be read; `missing`, nothing.
 */
export type UnitState = 'received' | 'twice' | 'other-year' | 'unreadable' | 'missing';

/** What is looked at of a report to tell who has handed in. */
export interface HandedIn extends Pick<CollectedReport, 'path' | 'modified'> {
  readonly figures: Pick<CollectedReport['figures'], 'agency' | 'year' | 'fingerprint'>;
}

/** A unit's line in the list. */
export interface RosterLine<Report extends HandedIn = CollectedReport> {
  readonly unit: string;
  readonly level: string | null;
  readonly contact: string | null;
  readonly state: UnitState;
  /** The report of the year, of several the newest; null without one. */
  readonly report: Report | null;
  /** The others of the year, the newest first. */
  readonly copies: readonly Copy<Report>[];
  /** The report of the year before; null without one or with several. */
  readonly previous: Report | null;
  /** Those of other years. */
  readonly otherYears: readonly Report[];
  readonly unreadable: readonly UnreadFile[];
}

/** A second report of a unit and year. */
export interface Copy<Report extends HandedIn = CollectedReport> {
  readonly report: Report;
  /** What it has other than the one that counts; null where the two are the same to the letter. */
  readonly difference: CopyDifference | null;
}

/** Who has handed in, and who has not. */
export interface Roster<Report extends HandedIn = CollectedReport> {
  /** The year that is collected; null where no report says one. */
  readonly year: number | null;
  /** Whether the units are those of the settings, not those that reports were found of. */
  readonly isGiven: boolean;
  /** In the order of the settings, else of their names. */
  readonly lines: readonly RosterLine<Report>[];
  /** Of bodies that are not on the roster. */
  readonly strangers: readonly Report[];
  /** Reports that do not say which body's they are. */
  readonly nameless: readonly Report[];
  /** Files of no unit that could not be read. */
  readonly unread: readonly UnreadFile[];
}

/** Tells what a second report of a body and year has other than the one that counts. */
export type Differ<Report extends HandedIn> = (
  counted: Report,
  other: Report,
) => Copy['difference'];

/** Compares what was found with the roster; without one, with the bodies that reports were found of. */
export const rosterOf = (
  files: CollectedFiles,
  setting: Pick<CollectionSetting, 'units' | 'year'>,
): Roster =>
  rosterBy(files, setting, (counted, other) => copiesDiffer(counted.figures, other.figures));

/** The same for reports of which less is kept, where two are compared as `differ` does. */
export function rosterBy<Report extends HandedIn>(
  {
    reports,
    unread,
  }: { readonly reports: readonly Report[]; readonly unread: readonly UnreadFile[] },
  setting: Pick<CollectionSetting, 'units' | 'year'>,
  differ: Differ<Report>,
): Roster<Report> {
  const bodies = createBodies(setting.units);
  const year = setting.year ?? collectedYear(reports, bodies);
  const isGiven = setting.units.length > 0;
  const byBody = new Map<string, Report[]>();
  const nameless: Report[] = [];
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
  const isAmongThisYears = thisYearsFolders(reports, year);
  const listed = new Set(units.map(({ name }) => nameKey(name)));
  const owned = ownersOf(unread, units);
  const taken = new Set([...owned.values()].flat());
  return {
    year,
    isGiven,
    lines: units.map((unit) =>
      lineOf(
        unit,
        { reports: byBody.get(nameKey(unit.name)) ?? [], unreadable: owned.get(unit) ?? [] },
        { year, isAmongThisYears },
        differ,
      ),
    ),
    strangers: [...byBody].flatMap(([key, found]) => (listed.has(key) ? [] : found)),
    nameless,
    unread: unread.filter((file) => !taken.has(file)),
  };
}

/** The bodies that reports were found of, in the order of their names. */
const unitsOf = (byBody: ReadonlyMap<string, readonly HandedIn[]>): readonly UnitSetting[] =>
  [...byBody.keys()].sort().map((name) => ({
    name,
    aliases: [],
    level: null,
    contact: null,
    consolidates: null,
    span: { start: 0, end: 0 },
  }));

function lineOf<Report extends HandedIn>(
  { name, level, contact }: UnitSetting,
  {
    reports,
    unreadable,
  }: { readonly reports: readonly Report[]; readonly unreadable: readonly UnreadFile[] },
  {
    year,
    isAmongThisYears,
  }: { readonly year: number | null; readonly isAmongThisYears: (path: string) => boolean },
  differ: Differ<Report>,
): RosterLine<Report> {
  const ofYear = newestFirst(reports.filter(({ figures }) => figures.year === year));
  const lastYears = reports.filter(({ figures }) => year !== null && figures.year === year - 1);
  // Last year's report among this year's was handed in instead of this year's.
  const before =
    ofYear.length > 0 ? lastYears : lastYears.filter(({ path }) => !isAmongThisYears(path));
  const otherYears = reports.filter(
    (report) => !ofYear.includes(report) && !before.includes(report),
  );
  const [report = null, ...others] = ofYear;
  const copies = others.map((copy) => ({
    report: copy,
    difference: report && differ(report, copy),
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

function stateOf<Report extends HandedIn>(
  report: Report | null,
  copies: readonly Copy<Report>[],
  otherYears: readonly Report[],
  unreadable: readonly UnreadFile[],
): UnitState {
  if (report) return copies.some((copy) => isAnother(report, copy)) ? 'twice' : 'received';
  if (unreadable.length > 0) return 'unreadable';
  return otherYears.length > 0 ? 'other-year' : 'missing';
}

/**
 * Whether a copy is another report than the one that counts. The same report is often handed in as a Word
 * document and as a page or PDF, whose words are never quite the same; and a copy with our own corrections of
 * form lies beside its original.
 */
export const isAnother = <Report extends HandedIn>(
  { path }: Report,
  { report, difference }: Copy<Report>,
): boolean =>
  difference !== null &&
  (difference.cells.length > 0 ||
    (endingOf(path) === endingOf(report.path) && originalOf(path) !== originalOf(report.path)));

/** The file that a copy of ours was made of, `年报（修订2）.docx` of `年报.docx`; any other file itself. */
const originalOf = (path: string): string =>
  plain(path).replace(/（(?:修订|批注)\d*）(?=\.[^./\\]+$)/, '');

/** Of an editor's files the paths are addresses. */
function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** By when they were last written, where that is known; else by their paths, the last first. */
const newestFirst = <Report extends HandedIn>(reports: readonly Report[]): readonly Report[] =>
  [...reports].sort((a, b) => (b.modified ?? 0) - (a.modified ?? 0) || (a.path < b.path ? 1 : -1));

/** So many times as many reports of this year as of others are in a folder for this year's. */
const mostlyThisYears = 5;

/** Tells whether a report lies in a folder that is for this year's. */
function thisYearsFolders(
  reports: readonly HandedIn[],
  year: number | null,
): (path: string) => boolean {
  const counts = new Map<string, { ofYear: number; before: number }>();
  for (const { path, figures } of reports) {
    // One that states no year tells nothing of its folder.
    if (figures.year === null) continue;
    const count = counts.get(folderOf(path)) ?? { ofYear: 0, before: 0 };
    counts.set(folderOf(path), count);
    if (figures.year === year) count.ofYear++;
    else count.before++;
  }
  return (path) => {
    const { ofYear = 0, before = 0 } = counts.get(folderOf(path)) ?? {};
    return ofYear >= before * mostlyThisYears;
  };
}

/** What a unit sends in an archive of its own lies where the archive does. */
const folderOf = (path: string): string => {
  const file = path.replace(/(\.zip)\/.*$/is, '$1');
  return file.slice(0, file.lastIndexOf('/') + 1);
};

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

const noReport = 'collection.no-report';
const empty = 'collection.empty';

/** Why a file counts as unreadable that was read, by its text, and is no report. */
export const noReportIn = (text: string): Message => ({
  key: text.trim() === '' ? empty : noReport,
  args: {},
});

/** Whether the reason is that a file was read and is no report. */
export const isNoReport = ({ key }: Message): boolean => key === noReport || key === empty;
