import { dirname, resolve, sep } from 'node:path';
import type { Subordinate, Subordinates } from '../facts/rollup/subordinates';
import { unitsAddedBy } from '../project/collection/consolidated';
import { createBodies, type Bodies } from '../project/collection/names';
import { pairReports, type KnownReport, type Pairing } from '../project/collection/pairing';
import { figuresIn } from '../project/subordinates/collect';
import { findFiles } from '../project/subordinates/find';
import { readTitle } from '../report/headings/readTitle';
import type { Importer } from '../import/door';
import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { rollupSum } from '../rules/catalogue/rollup-sum';
import { isYearBefore, levelOf } from '../rules/check';
import { mayBeReport, readReportText } from './collection/reportText';
import type { Draft } from './drafts';
import { besideDraft } from './files/beside';
import { listFolder } from './files/folder';
import { search, standardInput } from './files/search';
import type { Run } from './run';
import type { Tools } from './engine';

/** What files are read with. */
type Readers = Pick<Tools, 'importer'>;

/** The report of the year before, found among others by body and year. */
export interface FoundPrevious {
  readonly path: string;
  readonly report: Report;
}

type Asking = Pick<Draft, 'path' | 'agency' | 'year' | 'edition' | 'settings'>;

/** The reports that belong to a draft, among those that are checked or that its collection has. */
export interface Pairs {
  /** Of the year before; null where none is found, or several could be it. */
  previousFor(draft: Asking): Promise<FoundPrevious | null>;
  /** Those that it adds up by its collection; null where it adds up none. */
  unitsFor(draft: Asking): Promise<Subordinates | null>;
}

interface Index {
  readonly pairing: Pairing;
  readonly bodies: Bodies;
  readonly reports: readonly KnownReport[];
}

/**
 * Pairs each draft with its own body's report of the year before: among the collection that its settings
 * describe, else among the paths that are checked. Only titles are read for it, once, when the first draft
 * asks; the report itself is read when it is wanted and not kept, so that memory stays flat.
 */
export function createPairs(paths: readonly string[], { importer }: Readers, run: Run): Pairs {
  const given = new Map<ReportReader, Promise<Index>>();
  const collections = new Map<string, Promise<Index>>();

  const indexFor = ({ settings }: Asking): Promise<Index> => {
    const { collection, source, engine } = settings;
    const { reader } = engine;
    if (!collection || !source) {
      const known =
        given.get(reader) ??
        filesAt(paths).then((files) => indexOf(files, createBodies([]), reader, importer));
      given.set(reader, known);
      return known;
    }
    const known =
      collections.get(source.path) ??
      filesOf(
        dirname(resolve(source.path)),
        collection.reports.map(({ path }) => path),
      ).then((files) => indexOf(files, createBodies(collection.units), reader, importer));
    collections.set(source.path, known);
    return known;
  };

  const unitsFor: Pairs['unitsFor'] = async (draft) => {
    const { path, agency, year, settings } = draft;
    const { units = [] } = settings.collection ?? {};
    if (path === standardInput || !units.some(({ consolidates }) => consolidates)) return null;
    if (levelOf(rollupSum, settings.levels) === 'off') return null;
    const { reports } = await indexFor(draft);
    const wanted = unitsAddedBy({ path: addressOf(path), agency, year }, reports, units);
    if (!wanted) return null;
    const subordinates: Subordinate[] = [];
    for (const { unit, paths: found } of wanted) {
      if (found.length === 0) {
        subordinates.push({ kind: 'missing', path: unit, address: unit, named: true });
      }
      for (const each of found)
        subordinates.push(await subordinateAt(each, path, settings.engine.reader, importer));
    }
    return subordinates;
  };
  const previousFor: Pairs['previousFor'] = async (draft) => {
    const { path, agency, year } = draft;
    if (path === standardInput || agency === null || year === null) return null;
    const { pairing, bodies } = await indexFor(draft);
    const own = addressOf(path);
    const found = pairing.previousOf({ path: own, agency, year });
    if (found.kind === 'several') {
      run.note('cli.note.previous-several', { path, count: found.paths.length });
    }
    if (found.kind !== 'one') return null;
    const read = await readReportText(found.path, importer);
    if ('reason' in read) return null;
    const previous = draft.settings.engine.reader.parse(read.text);
    const isSame = bodies.keyOf(previous.title?.agency ?? null) === bodies.keyOf(agency);
    return previous.recognised && isSame && isYearBefore(previous, draft)
      ? { path: found.path, report: previous }
      : null;
  };
  return { previousFor, unitsFor };
}

async function subordinateAt(
  path: string,
  draftPath: string,
  reader: ReportReader,
  importer: Importer,
): Promise<Subordinate> {
  const read = await readReportText(path, importer);
  const figures = 'reason' in read ? 'unreadable' : figuresIn(reader, read.text);
  const known = {
    path: besideDraft(path, ''),
    address: besideDraft(path, draftPath),
    named: false,
  };
  return typeof figures === 'string'
    ? { kind: figures, ...known }
    : { kind: 'report', figures, ...known };
}

async function indexOf(
  files: readonly string[],
  bodies: Bodies,
  reader: ReportReader,
  importer: Importer,
): Promise<Index> {
  const known: KnownReport[] = [];
  for (const path of files) {
    const read = await readReportText(path, importer);
    if ('reason' in read) continue;
    const title = readTitle(read.text, reader.types);
    const year = title?.year ?? (title ? reader.parse(read.text).year : null);
    known.push({ path: addressOf(path), agency: title?.agency ?? null, year });
  }
  return { pairing: pairReports(known, bodies), bodies, reports: known };
}

/** The files that the paths stand for; what cannot be looked into is said where it is checked. */
async function filesAt(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    for await (const found of search(path)) {
      if ('error' in found || found.path === standardInput) continue;
      if (found.named || mayBeReport(found.path)) files.add(resolve(found.path));
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
