import { dirname, resolve, sep } from 'node:path';
import { unitsAddedBy } from '../../project/collection/consolidated';
import { oneOfAlike, type ReportCopy } from '../../project/collection/copies';
import { createBodies } from '../../project/collection/names';
import {
  pairReports,
  type KnownReport,
  type Paired,
  type Pairing,
} from '../../project/collection/pairing';
import { figuresIn } from '../../project/subordinates/collect';
import { findFiles } from '../../project/files/find';
import { readTitle } from '../../report/headings/readTitle';
import type { Importer } from '../../import/door';
import type { ReportReader } from '../../report/parse';
import { rollupSum } from '../../rules/catalogue/rollup-sum';
import { levelOf } from '../../rules/check';
import { readReportText } from '../collection/reportText';
import { kindByName } from '../../import/names';
import { alone, type Companions } from './compared';
import type { Draft } from '../input/drafts';
import { listFolder } from '../../disk/listFolder';
import { search, standardInput } from '../files/search';
import type { Run } from '../run';
import type { HeldSettings } from '../settings/settings';

/** Which companions a draft has use for. */
export type WantedCompanions = Readonly<Record<keyof Companions, boolean>>;

const every: WantedCompanions = { previous: true, units: true };

type Asking = Pick<Draft, 'path' | 'agency' | 'year' | 'settings'>;

/** Finds the reports that belong to a draft, among those that are checked or that its collection has. */
export interface Pairs {
  /** Those that are `wanted`; remembers where the report of the year before cannot be told. */
  companionsOf(draft: Asking, wanted: WantedCompanions): Promise<Companions>;
  /** Says of how many drafts it could not be told: once, for all of them have one cause as a rule. */
  noteUndecided(): void;
  /** The same of a file that is still to be read, by its title; says nothing. */
  expectedOf(path: string, settings: HeldSettings): Promise<Companions>;
}

/** Whose report of which year a file is, for each of the files that can be read; `draft` asks. */
export type ReadTitles = (
  files: readonly string[],
  draft: Pick<Draft, 'path' | 'settings'>,
) => Promise<readonly KnownReport[]>;

interface Index {
  readonly pairing: Pairing;
  readonly reports: readonly KnownReport[];
  readonly byPath: ReadonlyMap<string, KnownReport>;
}

interface Found extends Companions {
  /** So many reports could be that of the year before. */
  readonly several: number;
}

/**
 * Pairs each draft with its own body's report of the year before: among the collection that its settings
 * describe, else among the paths that are checked. Only titles are read for it, once, when the first draft
 * asks, and only titles are kept, so that memory stays flat.
 */
export function createPairs(
  paths: readonly string[],
  readTitles: ReadTitles,
  importer: Importer,
  run: Run,
): Pairs {
  const given = new Map<ReportReader, Promise<Index>>();
  const collections = new Map<string, Promise<Index>>();

  const indexFor = (draft: Pick<Draft, 'path' | 'settings'>): Promise<Index> => {
    const { collection, source, engine } = draft.settings;
    const { reader } = engine;
    const made = async (files: Promise<readonly string[]>): Promise<Index> => {
      const reports = await readTitles(await files, draft);
      const byPath = new Map(reports.map((report) => [report.path, report]));
      const bodies = createBodies(collection?.units ?? []);
      return { pairing: pairReports(reports, bodies), reports, byPath };
    };
    if (!collection || !source) {
      const known = given.get(reader) ?? made(Promise.resolve(filesAt(paths)));
      given.set(reader, known);
      return known;
    }
    const entries = collection.reports.map(({ path }) => path);
    const known =
      collections.get(source.path) ?? made(filesOf(dirname(resolve(source.path)), entries));
    collections.set(source.path, known);
    return known;
  };

  // Drafts of one body, as copies in several formats, ask for the same.
  const alike = new Map<ReportReader, Map<string, Promise<string | null>>>();
  const alikeFor = (paths: readonly string[], { settings }: Asking): Promise<string | null> => {
    const { reader } = settings.engine;
    const known = alike.get(reader) ?? new Map<string, Promise<string | null>>();
    alike.set(reader, known);
    const key = paths.join('\n');
    const path = known.get(key) ?? sameReport(paths, reader, importer);
    known.set(key, path);
    return path;
  };

  const found = async (draft: Asking, wanted: WantedCompanions): Promise<Found> => {
    const { path, agency, year, settings } = draft;
    const own = { path: addressOf(path), agency, year };
    const { units: roster = [] } = settings.collection ?? {};
    const pairs = wanted.previous && agency !== null && year !== null;
    const adds =
      wanted.units &&
      roster.some(({ consolidates }) => consolidates) &&
      levelOf(rollupSum, settings.levels) !== 'off';
    if (path === standardInput || (!pairs && !adds)) return { ...alone, several: 0 };
    const { pairing, reports } = await indexFor(draft);
    const paired: Paired = pairs ? pairing.previousOf(own) : { kind: 'none' };
    const several = paired.kind === 'several' ? paired.paths : [];
    const previous =
      paired.kind === 'one'
        ? paired.path
        : several.length > 0
          ? await alikeFor(several, draft)
          : null;
    return {
      previous,
      units: adds ? unitsAddedBy(own, reports, roster) : null,
      several: previous === null ? several.length : 0,
    };
  };

  const undecided: { readonly path: string; readonly several: number }[] = [];
  return {
    companionsOf: async (draft, wanted) => {
      const { previous, units, several } = await found(draft, wanted);
      if (several > 0) undecided.push({ path: draft.path, several });
      return { previous, units };
    },
    noteUndecided: () => {
      const [first, ...others] = undecided;
      if (!first) return;
      const { path, several } = first;
      if (others.length === 0) run.note('cli.note.previous-several', { path, count: several });
      else run.note('cli.note.previous-several-each', { path, count: undecided.length });
    },
    expectedOf: async (path, settings) => {
      const { byPath } = await indexFor({ path, settings });
      const known = byPath.get(addressOf(path));
      if (!known) return alone;
      const { previous, units } = await found({ ...known, path, settings }, every);
      return { previous, units };
    },
  };
}

/** One of the files where all are the same report; none is read after the first that is another. */
async function sameReport(
  [path, ...others]: readonly string[],
  reader: ReportReader,
  importer: Importer,
): Promise<string | null> {
  const copyAt = async (place: string): Promise<ReportCopy | null> => {
    const read = await readReportText(place, importer);
    const figures = 'reason' in read ? 'no-report' : figuresIn(reader, read.text);
    return typeof figures === 'string' ? null : { path: place, figures };
  };
  const first = path === undefined ? null : await copyAt(path);
  if (!first) return null;
  for (const other of others) {
    const copy = await copyAt(other);
    if (!copy || oneOfAlike([first, copy]) === null) return null;
  }
  return first.path;
}

/** Whose report of which year a file is; null for one that cannot be read. */
export async function titleAt(
  path: string,
  reader: ReportReader,
  importer: Importer,
): Promise<KnownReport | null> {
  const read = await readReportText(path, importer);
  if ('reason' in read) return null;
  const title = readTitle(read.text, reader.types);
  const year = title?.year ?? (title ? reader.parse(read.text).year : null);
  return { path: addressOf(path), agency: title?.agency ?? null, year };
}

/** Reads the titles one after another. */
export const titlesInTurn =
  (importer: Importer): ReadTitles =>
  async (files, { settings }) => {
    const known: KnownReport[] = [];
    for (const path of files) {
      const title = await titleAt(path, settings.engine.reader, importer);
      if (title) known.push(title);
    }
    return known;
  };

/** The files that the paths stand for; what cannot be looked into is said where it is checked. */
function filesAt(paths: readonly string[]): readonly string[] {
  const files = new Set<string>();
  for (const path of paths) {
    for (const found of search(path)) {
      if ('error' in found || found.path === standardInput) continue;
      if (found.named || kindByName(found.path) !== null) files.add(resolve(found.path));
    }
  }
  return files.size < 2 ? [] : [...files];
}

async function filesOf(folder: string, entries: readonly string[]): Promise<readonly string[]> {
  const list = (path: string): ReturnType<typeof listFolder> => listFolder(resolve(folder, path));
  const { files } = await findFiles(entries, list);
  return files.map(({ path }) => resolve(folder, path));
}

const addressOf = (path: string): string => resolve(path).split(sep).join('/');
