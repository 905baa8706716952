import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { figuresOf } from '../../facts/rollup/figures';
import type { CollectedFiles, CollectedReport, UnreadFile } from '../../project/collection/model';
import { originalOf } from '../../publish/documentCopies';
import { isOwnList } from '../../publish/lists/own';
import { isNoReport, noReportIn } from '../../project/collection/roster';
import type { CollectionSetting } from '../../project/collection/setting';
import { isNamedForReport, kindByName } from '../../import/names';
import { nothingAhead, readAhead } from '../jobs/ahead';
import { startReaders } from '../jobs/start';
import { settingsFileName } from '../../project/settingsFile';
import { findFiles, type ListFolder } from '../../project/files/find';
import type { ReportReader } from '../../report/parse';
import type { Tools } from '../engine';
import { listFolder } from '../../disk/listFolder';
import { failWithError, type Run } from '../run';
import { settingsAt } from '../settings/settings';
import { readReportTexts, type PlacedText } from './reportText';

/** A folder's collection: what its settings say, and what was found. */
export interface LoadedCollection {
  /** What holds of the settings; without any, the folder itself is the collection. */
  readonly setting: CollectionSetting;
  readonly files: CollectedFiles;
}

const wholeFolder: CollectionSetting = {
  year: null,
  reports: [{ path: '.', span: { start: 0, end: 0 } }],
  units: [],
  requirements: null,
  replies: null,
};

/**
 * Reads a collection by its folder, its documents with so many threads; null, and said, where there is no
 * such folder.
 */
export async function loadCollection(
  folder: string,
  tools: Tools,
  run: Run,
  jobs: number | null = null,
): Promise<LoadedCollection | null> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      run.fail('cli.failure.no-folder', { path: folder });
      return null;
    }
  } catch (error) {
    failWithError(run, folder, error);
    return null;
  }
  const settings = await settingsAt(join(folder, settingsFileName), run, tools);
  const { reader } = settings?.engine ?? tools.engine;
  const setting = settings?.collection ?? wholeFolder;
  const files = await readCollection(folder, setting, reader, tools, run, jobs);
  return { setting, files };
}

async function readCollection(
  folder: string,
  setting: CollectionSetting,
  reader: ReportReader,
  tools: Tools,
  run: Run,
  jobs: number | null,
): Promise<CollectedFiles> {
  const { importer } = tools;
  const entries = setting.reports.map(({ path }) => path);
  const shut = new Set<string>();
  const list: ListFolder = async (path) => {
    const place = resolve(folder, path);
    const found = await listFolder(place);
    if (found === null && isFolder(place)) shut.add(path);
    return found;
  };
  const { files, empty } = await findFiles(entries, list, ['draft', 'document', 'archive']);
  // Of the folder itself it is said in the end that there is no report.
  for (const { path } of empty) if (path !== '.') run.note('cli.note.nothing-there', { path });
  const places = files.map(({ path }) => join(folder, path));
  const there = new Set(files.map(({ path }) => path));
  // Only documents take longer to read than to send.
  const documents = places.filter((place) => kindByName(place) === 'document');
  const pool = startReaders(documents.length, jobs, tools);
  const ahead = pool ? readAhead(documents, pool) : nothingAhead;
  const reports: CollectedReport[] = [];
  const unread: UnreadFile[] = [...shut].map((path) => ({ path, reason: deniedFolder }));
  const collect = async (place: string, path: string, named: boolean): Promise<void> => {
    const texts = (await ahead.take(place)) ?? (await readReportTexts(place, importer));
    for (const read of texts) {
      const own = path + read.path.slice(place.length);
      if ('reason' in read) {
        unread.push({ path: own, reason: read.reason });
        continue;
      }
      if (isOwnList(read.text)) continue;
      const original = read.marked ? originalOf(own) : null;
      if (original !== null && (there.has(original) || isAmong(texts, originalOf(read.path)))) {
        run.note('cli.note.own-copy', { path: own, original });
        continue;
      }
      const report = reader.parse(read.text);
      if (report.recognised) {
        const { mtimeMs } = await stat(place);
        reports.push({ path: own, modified: mtimeMs, figures: figuresOf(report) });
      } else if ((named && own === path) || isNamedForReport(own)) {
        unread.push({ path: own, reason: noReportIn(read.text) });
      }
    }
  };
  try {
    for (const [i, { path, named }] of files.entries()) await collect(places[i]!, path, named);
  } finally {
    ahead.end();
  }
  return { reports, unread };
}

const isAmong = (texts: readonly PlacedText[], path: string | null): boolean =>
  texts.some((each) => each.path === path);

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const deniedFolder = { key: 'collection.unread.denied', args: {} } as const;

/** The files that could not be read; one that was, and is no report, is none of them. */
export const unreadIn = ({ unread }: CollectedFiles): readonly UnreadFile[] =>
  unread.filter(({ reason }) => !isNoReport(reason));
