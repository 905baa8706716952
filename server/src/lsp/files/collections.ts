import type { Subordinate, Subordinates } from '../../facts/rollup/subordinates';
import { unitsAddedBy } from '../../project/collection/consolidated';
import { oneOfAlike, type ReportCopy } from '../../project/collection/copies';
import { createBodies } from '../../project/collection/names';
import { pairReports, type KnownReport } from '../../project/collection/pairing';
import type { CollectionSetting } from '../../project/collection/setting';
import { figuresIn } from '../../project/subordinates/collect';
import { findFiles } from '../../project/files/find';
import { readTitle } from '../../report/headings/readTitle';
import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { addressKey, folderOf, resolveFrom } from './addresses';
import { remembering } from './remembering';
import type { FileStore } from './store';

/** A report of the year before, with its file's address. */
export interface LastYears {
  readonly report: Report;
  readonly address: string;
}

/** What a draft is compared with by the collection that it belongs to. */
export interface Compared {
  /** Its own body's report of the year before; null where none is found, or several could be it. */
  readonly previous: LastYears | null;
  /** The reports that it adds up; null where it adds up none. */
  readonly subordinates: Subordinates | null;
}

/** The collections that settings files describe. */
export interface CollectionStore {
  forDraft(uri: string, settingsUri: string, collection: CollectionSetting): Promise<Compared>;
}

interface Known {
  readonly version: number;
  readonly collection: CollectionSetting;
  readonly reports: Promise<readonly KnownReport[]>;
}

/** More files are not gone through at a key: `gouji check` compares them. */
const maxFiles = 2000;

/** Goes through the files anew only when one may have changed, and reads only what is another text then. */
export function createCollectionStore(files: FileStore, reader: ReportReader): CollectionStore {
  const titleOf = remembering((text) => {
    const title = readTitle(text, reader.types);
    return {
      agency: title?.agency ?? null,
      year: title === null ? null : (title.year ?? reader.parse(text).year),
    };
  });
  const reportOf = remembering((text) => reader.parse(text));
  const figuresOf = remembering((text) => figuresIn(reader, text));
  const collections = new Map<string, Known>();
  const added = new Map<string, Subordinates>();

  const knownAt = async (uri: string): Promise<KnownReport | null> => {
    const text = await files.peek(uri);
    return text === null ? null : { path: uri, ...titleOf(uri, text) };
  };
  const reportsOf = async (
    settingsUri: string,
    { reports }: CollectionSetting,
  ): Promise<readonly KnownReport[]> => {
    const folder = folderOf(settingsUri) ?? '';
    const entries = reports.map(({ path }) => path);
    const found = await findFiles(entries, (path) => files.list(resolveFrom(folder, path)));
    const known: KnownReport[] = [];
    for (const { path } of found.files.slice(0, maxFiles)) {
      const report = await knownAt(resolveFrom(folder, path));
      if (report) known.push(report);
    }
    return known;
  };
  const reportsIn = (
    settingsUri: string,
    collection: CollectionSetting,
  ): Promise<readonly KnownReport[]> => {
    const key = addressKey(settingsUri);
    const version = files.version();
    const before = collections.get(key);
    if (before?.version === version && before.collection === collection) return before.reports;
    const reports = reportsOf(settingsUri, collection);
    collections.set(key, { version, collection, reports });
    return reports;
  };
  const subordinateAt = async (unit: string, uri: string): Promise<Subordinate> => {
    const text = await files.text(uri);
    const figures = text === null ? 'unreadable' : figuresOf(uri, text);
    const known = { path: unit, address: uri, named: false };
    return typeof figures === 'string'
      ? { kind: figures, ...known }
      : { kind: 'report', figures, ...known };
  };
  const addedBy = async (
    own: KnownReport,
    reports: readonly KnownReport[],
    { units }: CollectionSetting,
  ): Promise<Subordinates | null> => {
    const wanted = unitsAddedBy(own, reports, units);
    if (!wanted) return null;
    const subordinates: Subordinate[] = [];
    for (const { unit, paths } of wanted) {
      if (paths.length === 0) {
        subordinates.push({ kind: 'missing', path: unit, address: unit, named: true });
      }
      for (const path of paths) subordinates.push(await subordinateAt(unit, path));
    }
    const before = added.get(own.path);
    if (before && areSame(before, subordinates)) return before;
    added.set(own.path, subordinates);
    return subordinates;
  };

  const sameReport = async (uris: readonly string[]): Promise<string | null> => {
    const copies: ReportCopy[] = [];
    for (const uri of uris) {
      const text = await files.text(uri);
      const figures = text === null ? 'no-report' : figuresOf(uri, text);
      if (typeof figures === 'string') return null;
      copies.push({ path: uri, figures });
    }
    return oneOfAlike(copies);
  };

  return {
    forDraft: async (uri, settingsUri, collection) => {
      const draft = await knownAt(uri);
      const { agency = null, year = null } = draft ?? {};
      if (draft === null || agency === null || year === null) return nothing;
      const reports = await reportsIn(settingsUri, collection);
      // The editor may write the address of the draft in another way than its folder does.
      const own = reports.find(({ path }) => addressKey(path) === addressKey(uri))?.path ?? uri;
      const asked = { ...draft, path: own };
      const paired = pairReports(reports, createBodies(collection.units)).previousOf(asked);
      const address =
        paired.kind === 'several'
          ? await sameReport(paired.paths)
          : paired.kind === 'one'
            ? paired.path
            : null;
      const text = address === null ? null : await files.text(address);
      const report = address === null || text === null ? null : reportOf(address, text);
      return {
        previous: report?.recognised === true ? { report, address: address! } : null,
        subordinates: await addedBy(asked, reports, collection),
      };
    },
  };
}

const nothing: Compared = { previous: null, subordinates: null };

const areSame = (a: Subordinates, b: Subordinates): boolean =>
  a.length === b.length &&
  a.every((each, index) => {
    const other = b[index];
    if (other?.path !== each.path || other.address !== each.address) return false;
    return each.kind === 'report'
      ? other.kind === 'report' && other.figures === each.figures
      : other.kind === each.kind;
  });
