import type { Message } from '../../wording/message';
import type { UnreadFile } from '../../project/collection/model';
import { createBodies } from '../../project/collection/names';
import type { ListedUnit } from '../../project/collection/listed';
import { proposeCollection, type ProposedUnit } from '../../project/collection/propose';
import { proposedText, unitLines, unitsAdded } from '../../project/collection/rosterText';
import { remarksOn } from '../../project/collection/remarks';
import { rosterBy, type Copy, type HandedIn } from '../../project/collection/roster';
import type { CollectionSetting } from '../../project/collection/setting';
import { patternOf } from '../../project/files/pattern';
import { settingsFileName } from '../../project/settingsFile';
import type {
  FolderReport,
  MissingReport,
  ProposedRoster,
  ReportRemark,
  RosterInsertion,
} from '../../protocol/folder';
import { indexLines } from '../../text/lines';
import type { Wording } from '../../wording/wording';
import { folderOf, pathWithin, resolveFrom } from '../files/addresses';

/** A collection with the address of the file that describes it. */
export interface PlacedCollection {
  readonly uri: string;
  readonly collection: CollectionSetting;
}

/** The collection of which a folder of the workspace is; null without one. */
export type CollectionAt = (root: string) => Promise<PlacedCollection | null>;

/** A report of a folder, with what tells it from another of the same body. */
export interface SeenReport {
  readonly report: FolderReport;
  /** The same for the same text; null for a file that was not read. */
  readonly fingerprint: string | null;
}

export interface RosterParts {
  readonly collectionAt: CollectionAt;
  readonly wordingAt: (uri: string) => Promise<Wording>;
  /** When a file was last written, in milliseconds since 1970; null where that is not known. */
  readonly modified: (uri: string) => Promise<number | null>;
  /** What the second of two reports has other than the first. */
  readonly compare: (counted: string, other: string) => Promise<Copy['difference']>;
}

/** What the rosters of the folders say: who has not handed in, and of single files. */
export interface FolderRoster {
  readonly missing: readonly MissingReport[];
  readonly remarks: readonly ReportRemark[];
  /** Addresses of reports in whose stead a newer or the same one of their body and year counts. */
  readonly replaced: readonly string[];
}

/** Goes through the folders' rosters as `gouji roster` does, each of a file's own folder. */
export async function folderRoster(
  roots: readonly string[],
  seen: readonly SeenReport[],
  parts: RosterParts,
): Promise<FolderRoster> {
  const missing: MissingReport[] = [];
  const remarks: ReportRemark[] = [];
  const replaced: string[] = [];
  for (const root of roots) {
    const placed = await parts.collectionAt(root);
    const setting = placed?.collection ?? noRoster;
    const own = seen.filter(({ report }) => report.root === root && isCollected(report, placed));
    const roster = await rosterAt(own, setting, parts);
    for (const { state, unit, contact } of roster.lines) {
      if (!placed || state !== 'missing' || setting.units.length === 0) continue;
      missing.push({ unit, year: roster.year, contact, root, roster: placed.uri });
    }
    replaced.push(...roster.lines.flatMap(({ copies }) => copies.map(({ report }) => report.path)));
    const wording = await parts.wordingAt(settingsIn(root));
    for (const { path, kind, message } of remarksOn(roster)) {
      remarks.push({ uri: path, kind, text: wording.say(withPaths(message, root)) });
    }
  }
  return { missing, remarks, replaced };
}

/**
 * A roster of what was seen in a folder and of what a list names, as `gouji init` writes it; where the folder has
 * one, what it lacks, as lines to be put into it.
 */
export function proposedRoster(
  seen: readonly SeenReport[],
  listed: readonly ListedUnit[],
  there: RosterThere | null,
): ProposedRoster | null {
  const reports = seen.map(({ report }) => report).filter(({ unread }) => unread === null);
  const known = there?.units ?? [];
  const collection = proposeCollection(
    reports.map(({ path, agency, year }) => ({ path, figures: { agency, year } })),
    listed,
    known.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  if (collection.units.length === 0) return null;
  const bodies = createBodies(known);
  const units = collection.units.filter(({ name }) => bodies.unitOf(name) === null);
  const isRest = known.length > 0;
  const write = (value: unknown): string => JSON.stringify(value);
  return {
    fileName: settingsFileName,
    text: isRest ? unitLines(units, write, '') : proposedText(collection, write),
    units: units.length,
    isRest,
    reports: reports.length,
    listed: listed.length,
    insertion: there && isRest && units.length > 0 ? insertionInto(there, units) : null,
  };
}

/** A roster that is there, with the text of the file that has it. */
export interface RosterThere {
  readonly uri: string;
  readonly text: string;
  readonly units: CollectionSetting['units'];
}

function insertionInto(
  { uri, text }: RosterThere,
  units: readonly ProposedUnit[],
): RosterInsertion | null {
  const edit = unitsAdded(text, units);
  const position = edit && indexLines(text).positionAt(edit.span.start);
  return edit && position && { uri, position, text: edit.newText };
}

/** What holds for a folder is what holds for the file of settings in it. */
export const settingsIn = (root: string): string => resolveFrom(root, settingsFileName);

/** Of a folder without settings the bodies are those that reports are found of. */
export const noRoster: Pick<CollectionSetting, 'units' | 'year'> = { units: [], year: null };

/** Whether the file lies where the reports are collected by the settings. */
export function isCollected(
  { uri }: Pick<FolderReport, 'uri'>,
  placed: PlacedCollection | null,
): boolean {
  if (!placed) return true;
  const path = pathWithin(folderOf(placed.uri) ?? '', uri);
  return (
    path !== null &&
    placed.collection.reports.some((entry) => {
      const pattern = patternOf(entry.path);
      return pattern.path === '.' || pattern.fits(path);
    })
  );
}

/** Which of two is newer, and what differs, is looked at only where a body has two. */
async function rosterAt(
  seen: readonly SeenReport[],
  setting: Pick<CollectionSetting, 'units' | 'year'>,
  { modified, compare }: RosterParts,
) {
  const reports = seen.flatMap(({ report: { uri, agency, year }, fingerprint }): HandedIn[] =>
    fingerprint === null
      ? []
      : [{ path: uri, modified: null, figures: { agency, year, fingerprint } }],
  );
  const unread = seen.flatMap(({ report: { path, unread: reason } }): UnreadFile[] =>
    reason === null ? [] : [{ path, reason: noReason }],
  );
  const addresses = new Map(seen.map(({ report: { path, uri } }) => [path, uri]));
  const differences = new Map<string, Copy['difference']>();
  const differ = (counted: HandedIn, other: HandedIn): Copy['difference'] =>
    counted.figures.fingerprint === other.figures.fingerprint
      ? null
      : (differences.get(pairOf(counted.path, other.path)) ?? { cells: [] });
  const first = rosterBy({ reports, unread: [] }, setting, differ);
  const written = new Map<string, number | null>();
  for (const { report, copies } of first.lines) {
    if (!report || copies.length === 0) continue;
    for (const { path } of [report, ...copies.map((copy) => copy.report)]) {
      written.set(path, await modified(path));
    }
  }
  const dated = reports.map((report) => ({
    ...report,
    modified: written.get(report.path) ?? null,
  }));
  for (const { report, copies } of rosterBy({ reports: dated, unread }, setting, differ).lines) {
    for (const { report: other, difference } of report ? copies : []) {
      if (difference === null) continue;
      differences.set(pairOf(report!.path, other.path), await compare(report!.path, other.path));
    }
  }
  const roster = rosterBy({ reports: dated, unread }, setting, differ);
  return {
    ...roster,
    lines: roster.lines.map((line) => ({
      ...line,
      unreadable: line.unreadable.map((file) => ({
        ...file,
        path: addresses.get(file.path) ?? file.path,
      })),
    })),
  };
}

/** The reason is told at the file, in words already. */
const noReason: Message = { key: 'document.failed', args: {} };

const pairOf = (counted: string, other: string): string => `${counted}\n${other}`;

/** The other file by its path in the folder, as it is shown. */
const withPaths = (message: Message, root: string): Message => {
  const { path } = message.args;
  const shown = typeof path === 'string' ? pathWithin(root, path) : null;
  return shown === null ? message : { ...message, args: { ...message.args, path: shown } };
};
