import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { readOrdinaryFileAtOnce } from '../../disk/readFile';
import type { ImportedText } from '../../import/model';
import { archivedFiles } from '../../import/archive';
import { kindByName, mayHoldReport } from '../../import/names';
import { hasOwnMarks } from '../../import/ownMarks';
import { isZip } from '../../import/container/zip';
import { kindOf as contentKind } from '../../import/sniff';
import type { Report } from '../../report/model';
import type { Template } from '../../template/model';
import type { TextForm } from '../../text/decoding';

import { originalOf } from '../../publish/documentCopies';
import { isOwnList } from '../../publish/lists/own';
import { documentText, openText, type OpenedText } from '../files/opened';
import { identityOf, isSearched, search, standardInput, type Candidate } from '../files/search';
import { NoTextError } from '../files/text';
import { failWithError, noteImport, type Run } from '../run';
import type { HeldSettings, SettingsFor } from '../settings/settings';
import type { Tools } from '../engine';
import { createTurns } from '../turns';
import { nothingAhead, type Ahead } from '../jobs/ahead';
import { contentState, stateOf } from '../jobs/analysed';
import type { AheadResult } from '../jobs/messages';

/** What files are read with. */
type Readers = Pick<Tools, 'importer'>;

interface AheadReaders extends Readers {
  readonly ahead: Ahead;
}

/** A file that was read and is a report. */
export interface Draft {
  /** As given on the command line. */
  readonly path: string;
  /** Whether it was named outright, not found in a folder or by a glob. */
  readonly named: boolean;
  readonly bytes: Uint8Array;
  readonly form: TextForm;
  /** What `report` was read from, where the file is no text by itself. */
  readonly imported: ImportedText | null;
  /** Read when first asked for: another thread may have told all that is wanted. */
  readonly report: Report;
  /** The body's name and the year as the report has them. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: Template;
  /** What another thread found in the draft by itself; null where none did. */
  readonly ahead: AheadResult | null;
  readonly settings: HeldSettings;
  /** The archive that holds it; null for a file by itself. */
  readonly archive: string | null;
}

/** A file that may be a report and was not read; standard error says the same. */
export interface UnreadFile {
  readonly path: string;
  readonly error: string;
}

export interface ReadingOptions {
  /** Id of the edition that was asked for; null leaves it to the settings and the draft. */
  readonly edition: string | null;
  /** Id of the type of report that was asked for; null leaves it to the settings and the draft. */
  readonly type: string | null;
  /** Whether a folder or glob without any report is no failure. */
  readonly allowEmpty: boolean;
  /** Which of the files that were found are read; all unless given. */
  readonly accepts?: (path: string) => boolean;
  /** Whether a file that is named and is no report is passed over, as one in a folder is. */
  readonly skipOthers?: boolean;
  /** Drafts that are analysed before their turn; none unless given. */
  readonly ahead?: Ahead;
}

/**
 * Reads the drafts that the paths stand for, one after another, each file once. What may be a report and
 * cannot be read is a failure of the run and given as such; so is, but not given, a file that is named
 * and is not there or no report, unless its edition was asked for.
 */
export async function* readDrafts(
  paths: readonly string[],
  tools: Readers,
  {
    edition,
    type,
    allowEmpty,
    accepts = () => true,
    ahead = nothingAhead,
    skipOthers = false,
  }: ReadingOptions,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<Draft | UnreadFile> {
  const came = new Map<string, boolean>();
  const takeTurns = createTurns();
  for (const path of paths) {
    let files = 0;
    for (const found of search(path)) {
      if ('error' in found) {
        failWithError(run, found.path, found.error);
        continue;
      }
      if (!accepts(found.path)) continue;
      await takeTurns();
      const candidate = skipOthers ? { ...found, named: false } : found;
      const file = identityOf(found.path);
      let isReport = came.get(file) ?? false;
      if (!came.has(file)) {
        const asked = { edition, type };
        for await (const read of readFileAt(
          candidate,
          { ...tools, ahead },
          asked,
          settingsFor,
          run,
        )) {
          isReport = true;
          yield read;
        }
        came.set(file, isReport);
      }
      if (isReport) files++;
    }
    if (files === 0 && !allowEmpty && isSearched(path)) {
      run.fail('cli.failure.no-match', { path });
    }
  }
}

/** Nothing for a file that is no report, several for an archive of reports. */
async function* readFileAt(
  candidate: Candidate,
  tools: AheadReaders,
  askedFor: AskedFor,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<Draft | UnreadFile> {
  const { path, named } = candidate;
  try {
    const bytes =
      path === standardInput ? await buffer(run.streams.stdin) : readOrdinaryFileAtOnce(path);
    if (isZip(bytes) && contentKind(bytes, path) === 'zip') {
      yield* readArchive(candidate, bytes, tools, askedFor, settingsFor, run);
      return;
    }
    const read = await readDraft(
      { ...candidate, archive: null, isThere: existsSync },
      bytes,
      tools,
      askedFor,
      settingsFor,
      run,
    );
    if (read) yield read;
  } catch (error) {
    // What a glob matches besides what may be a report, such as pictures, is passed over.
    if (error instanceof NoTextError && !named && !mayHoldReport(path)) return;
    yield { path, error: failWithError(run, path, error) };
  }
}

/** What the command line asks for. */
type AskedFor = Pick<ReadingOptions, 'edition' | 'type'>;

export const isAsked = ({ edition, type }: AskedFor): boolean => edition !== null || type !== null;

/** What the draft is to be read as: the command line goes before the settings. */
export const chosenOf = (asked: AskedFor, settings: AskedFor): AskedFor =>
  isAsked(asked) ? asked : { edition: settings.edition, type: settings.type };

/** A name asked for that no type or edition of the draft's has; null where all are known. */
export function unknownNameIn(
  { edition, type }: AskedFor,
  { engine: { known } }: Pick<HeldSettings, 'engine'>,
): string | null {
  if (edition !== null && !known.editions.includes(edition)) return edition;
  return type !== null && !known.types.includes(type) ? type : null;
}

/** The reports in an archive, each by the archive's path and its own within. */
async function* readArchive(
  { path, named }: Candidate,
  bytes: Uint8Array,
  tools: AheadReaders,
  askedFor: AskedFor,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<Draft | UnreadFile> {
  let isEmpty = true;
  const files = archivedFiles(bytes);
  const isThere = (other: string): boolean => files.some(({ name }) => `${path}/${name}` === other);
  for (const { name, bytes: content } of files) {
    const file = { path: `${path}/${name}`, named: false, archive: path, isThere };
    try {
      const read = await readDraft(file, content(), tools, askedFor, settingsFor, run);
      if (!read) continue;
      isEmpty = false;
      yield read;
    } catch (error) {
      isEmpty = false;
      yield { path: file.path, error: failWithError(run, file.path, error) };
    }
  }
  if (isEmpty && named) run.fail('cli.failure.no-report', { path });
}

interface PlacedCandidate extends Candidate, Pick<Draft, 'archive'> {
  /** Whether a file is where this one is, in the same archive too. */
  readonly isThere: (path: string) => boolean;
}

async function readDraft(
  { path, named, archive, isThere }: PlacedCandidate,
  bytes: Uint8Array,
  { importer, ahead }: AheadReaders,
  askedFor: AskedFor,
  settingsFor: SettingsFor,
  run: Run,
): Promise<Draft | UnreadFile | null> {
  const done = archive === null ? await ahead.take(path) : null;
  const opened = await openedAhead(bytes, path, done, askedFor, settingsFor);
  const { text, form, imported } = opened ?? (await openText(bytes, path, importer));
  if (imported && isOwnList(text)) {
    if (named) run.fail('cli.failure.own-list', { path });
    return null;
  }
  const original = !named && imported && hasOwnMarks(imported) ? originalOf(path) : null;
  if (original !== null && isThere(original)) {
    run.note('cli.note.own-copy', { path, original });
    return null;
  }
  const settings = await settingsFor(archive ?? path);
  const { reader } = settings.engine;
  const chosen = chosenOf(askedFor, settings);
  const unknown = unknownNameIn(chosen, settings);
  if (unknown !== null)
    return { path, error: run.fail('cli.failure.unknown-name', { path, name: unknown }) };
  const isKnown = opened !== null || (!imported && done?.state === stateOf(text, chosen, settings));
  const known = isKnown ? done : null;
  let parsed: Report | null = null;
  const report = (): Report => (parsed ??= reader.parse(text, chosen));
  const { recognised } = known ?? report();
  if (!recognised && !(named && isAsked(askedFor))) {
    if (named)
      run.fail(text.trim() === '' ? 'cli.failure.empty' : 'cli.failure.no-report', { path });
    return null;
  }
  // Data that are found and have tables but no title are what a report was exported to, not one more of it.
  if (!named && archive === null && kindByName(path) === null && !report().title) return null;
  if (imported) noteImport(path, imported, run);
  return {
    path,
    named,
    bytes,
    form,
    imported,
    settings,
    archive,
    ahead: known,
    get report() {
      return report();
    },
    agency: known ? known.agency : (report().title?.agency ?? null),
    year: (known ?? report()).year,
    edition: reader.templates.find(({ id }) => id === known?.edition) ?? report().edition,
  };
}

/** A document that another thread has opened, so that it need not be opened again; null where it has changed since. */
async function openedAhead(
  bytes: Uint8Array,
  path: string,
  done: AheadResult | null,
  askedFor: AskedFor,
  settingsFor: SettingsFor,
): Promise<OpenedText | null> {
  if (!done?.imported) return null;
  const settings = await settingsFor(path);
  const state = stateOf(contentState(bytes), chosenOf(askedFor, settings), settings);
  return done.state === state ? documentText(done.imported) : null;
}
