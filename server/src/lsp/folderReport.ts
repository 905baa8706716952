import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { figuresOf, type ReportFigures } from '../facts/rollup/figures';
import type { Importer } from '../import/door';
import { isNamedForReport } from '../import/names';
import { refusalIn } from '../import/model';
import type { FolderReport } from '../protocol/folder';
import { isOwnList } from '../publish/lists/own';
import { severities } from '../rules/model';
import type { Diagnostic } from '../service/languageService';
import { decode } from '../text/decoding';
import { fingerprint } from '../text/fingerprint';
import type { Wording } from '../wording/wording';
import type { Drafts, OpenDraft } from './drafts';
import { addressKey, nameOf, shownAddress } from './files/addresses';
import type { FileReader } from './files/reader';
import type { SeenReport } from './folderRoster';
import { logFailure } from './failures';

/** What a file that no editor shows is read and checked with. */
export interface ReportParts {
  readonly connection: Connection;
  readonly reader: FileReader;
  readonly importer: Importer;
  readonly drafts: Drafts;
  /** Speaks the language that is set for the file. */
  readonly wordingAt: (uri: string) => Promise<Wording>;
}

/** A file of a folder of the workspace. */
export interface Found {
  readonly uri: string;
  readonly root: string;
  /** From the root, `/` between its parts. */
  readonly path: string;
}

/** A report with the files that it was compared with, as `addressKey` has them. */
export interface LookedAt extends SeenReport {
  readonly compared: ReadonlySet<string>;
}

/** Null for a file that is no report. Never fails: what cannot be read costs its own line. */
export async function reportAt(
  file: Found,
  parts: ReportParts,
  publish: (shown: string, found: readonly Diagnostic[]) => void,
): Promise<LookedAt | null> {
  const { wordingAt, connection } = parts;
  const { uri } = file;
  const shown = shownAddress(uri);
  try {
    const draft = await draftAt(file, parts);
    if (!draft) {
      publish(shown, []);
      return null;
    }
    const analysis = draft.analysis();
    if (!analysis.checked) {
      publish(shown, []);
      return null;
    }
    const found = draft.service.diagnostics(analysis);
    publish(shown, found);
    const count = (wanted: string): number =>
      found.filter(({ severity }) => severity === wanted).length;
    const info = draft.service.draftInfo(analysis, draft.settings.edition !== null);
    const { previousAddress, subordinates } = draft.project;
    const report: FolderReport = {
      ...placeOf(file),
      shown,
      agency: analysis.report.title?.agency ?? null,
      year: analysis.report.year,
      edition: info?.edition ?? null,
      unread: null,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      first: gravest(found)?.range ?? null,
    };
    const compared = [previousAddress, ...(subordinates ?? []).map(({ address }) => address)];
    return {
      report,
      fingerprint: fingerprint(analysis.report.source),
      compared: new Set(compared.flatMap((address) => (address ? [addressKey(address)] : []))),
    };
  } catch (error) {
    publish(shown, []);
    const refused = refusalIn(error);
    if (!refused) logFailure(connection, error);
    if (!isNamedForReport(file.path)) return null;
    const unread = (await wordingAt(uri)).say(
      refused?.reason ?? { key: 'document.failed', args: {} },
    );
    const report = { ...placeOf(file), shown, ...nothingRead, unread };
    return { report, fingerprint: null, compared: new Set() };
  }
}

const nothingRead = {
  agency: null,
  year: null,
  edition: null,
  errors: 0,
  warnings: 0,
  infos: 0,
  hints: 0,
  first: null,
} as const;

const gravest = (found: readonly Diagnostic[]): Diagnostic | undefined =>
  severities
    .map((level) => found.find(({ severity }) => severity === level))
    .find((each) => each !== undefined);

/** Null for a file that is not there or is a list of ours. Throws where it cannot be read. */
async function draftAt(
  { uri, root }: Pick<Found, 'uri' | 'root'>,
  { reader, importer, drafts }: ReportParts,
): Promise<OpenDraft | null> {
  const bytes = await reader.read(uri);
  const imported = bytes && (await importer.open(bytes, nameOf(uri)));
  const text = imported?.text ?? (bytes && decode(bytes)?.text) ?? null;
  if (text === null || (imported && isOwnList(text))) return null;
  return drafts.closed(TextDocument.create(shownAddress(uri), 'plaintext', 0, text), root);
}

/** What a report's tables say; null where it cannot be read any more. */
export async function figuresAt(
  file: Pick<Found, 'uri' | 'root'>,
  parts: ReportParts,
): Promise<ReportFigures | null> {
  try {
    const analysis = (await draftAt(file, parts))?.analysis();
    return analysis?.checked === true ? figuresOf(analysis.report) : null;
  } catch {
    return null;
  }
}

const placeOf = ({ uri, root, path }: Found): Found => ({ uri, root, path });
