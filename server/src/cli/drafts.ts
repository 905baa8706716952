import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import { decode, type TextForm } from '../text/decoding';
import { isPage, textOfPage } from './files/page';
import { identityOf, isSearched, search, standardInput, type Candidate } from './files/search';
import { failWithError, type Run } from './run';
import type { HeldSettings, SettingsFor } from './settings';

/** A file that was read and is a report. */
export interface Draft {
  /** As given on the command line. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly form: TextForm;
  /** Whether `report` is of the text that a web page shows, not of the file's own. */
  readonly converted: boolean;
  readonly report: Report;
  readonly settings: HeldSettings;
}

export interface ReadingOptions {
  /** Id of the edition that was asked for; null leaves it to the settings and the draft. */
  readonly edition: string | null;
  /** Whether a folder or glob without any report is no failure. */
  readonly allowEmpty: boolean;
}

/**
 * Reads the drafts that the paths stand for, one after another, each file once. What cannot be read
 * is a failure of the run, and so is a file that is named and is no report, unless its edition was
 * asked for.
 */
export async function* readDrafts(
  paths: readonly string[],
  reader: ReportReader,
  { edition, allowEmpty }: ReadingOptions,
  settingsFor: SettingsFor,
  run: Run,
): AsyncGenerator<Draft> {
  const isReport = new Map<string, boolean>();
  for (const path of paths) {
    let reports = 0;
    for await (const found of search(path)) {
      if ('error' in found) {
        failWithError(run, found.path, found.error);
        continue;
      }
      const file = identityOf(found.path);
      const draft = isReport.has(file)
        ? null
        : await readDraft(found, reader, edition, settingsFor, run);
      isReport.set(file, isReport.get(file) ?? draft !== null);
      if (isReport.get(file) === true) reports++;
      if (draft) yield draft;
    }
    if (reports === 0 && !allowEmpty && (await isSearched(path))) {
      run.fail('cli.failure.no-match', { path });
    }
  }
}

async function readDraft(
  { path, named }: Candidate,
  reader: ReportReader,
  askedFor: string | null,
  settingsFor: SettingsFor,
  run: Run,
): Promise<Draft | null> {
  const bytes = await readBytes(path, run);
  if (!bytes) return null;
  const decoded = decode(bytes);
  if (!decoded) {
    if (named) run.fail('cli.failure.no-text', { path });
    return null;
  }
  const { text: written, ...form } = decoded;
  const converted = named && isPage(path);
  const text = converted ? await textOfPage(written) : written;
  const settings = await settingsFor(path);
  const edition = askedFor ?? settings.edition;
  const report = reader.parse(text, edition === null ? {} : { edition });
  if (!report.recognised && !(named && askedFor !== null)) {
    if (named) run.fail('cli.failure.no-report', { path });
    return null;
  }
  if (converted) run.note('cli.note.page', { path });
  return { path, bytes, form, converted, report, settings };
}

async function readBytes(path: string, run: Run): Promise<Uint8Array | null> {
  try {
    return path === standardInput ? await buffer(run.streams.stdin) : await readFile(path);
  } catch (error) {
    failWithError(run, path, error);
    return null;
  }
}
