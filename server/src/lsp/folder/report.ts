import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { figuresOf, type ReportFigures } from '../../facts/rollup/figures';
import type { Importer } from '../../import/door';
import { isNamedForReport, kindByName } from '../../import/names';
import { refusalIn, refuse, type ImportedText } from '../../import/model';
import { hasOwnMarks } from '../../import/ownMarks';
import { noReportIn } from '../../project/collection/roster';
import type { FolderReport, ReportRemark } from '../../protocol/folder';
import { originalOf } from '../../publish/documentCopies';
import { isOwnList } from '../../publish/lists/own';
import { severities } from '../../rules/model';
import type { Diagnostic, OpenFields } from '../../service/languageService';
import { decode } from '../../text/decoding';
import { fingerprint } from '../../text/fingerprint';
import type { Message } from '../../wording/message';
import type { Wording } from '../../wording/wording';
import type { Drafts, OpenDraft } from '../drafts';
import { addressKey, nameOf, resolveFrom, shownAddress } from '../files/addresses';
import type { FileReader } from '../files/reader';
import type { Found } from './files';
import type { SeenReport } from './roster';
import { logFailure } from '../failures';

/** What a file that no editor shows is read and checked with. */
export interface ReportParts {
  readonly connection: Connection;
  readonly reader: FileReader;
  readonly importer: Importer;
  readonly drafts: Drafts;
  /** Speaks the language that is set for the file. */
  readonly wordingAt: (uri: string) => Promise<Wording>;
}

/** A report with the files that it was compared with, as `addressKey` has them. */
export interface LookedAt extends SeenReport {
  readonly compared: ReadonlySet<string>;
  /** Why it was not read; null where it was. */
  readonly unread: Message | null;
  /** What is worth knowing of it besides its findings. */
  readonly remarks: readonly ReportRemark[];
}

/**
 * Null for a file that is no report, unless it is named for one: whoever waits for it is to know. Never fails:
 * what cannot be read costs its own line.
 */
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
      const reason = noReportIn(analysis.report.source);
      return isNamedForReport(file.path) ? notRead(file, reason, await wordingAt(uri)) : null;
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
      unread: null,
      remarks: await remarksOn(uri, draft.service.openFields(analysis), wordingAt),
      compared: new Set(compared.flatMap((address) => (address ? [addressKey(address)] : []))),
    };
  } catch (error) {
    publish(shown, []);
    const reason = whyNot(error, connection);
    // Of an archive that stays shut nobody knows what it holds.
    if (!isNamedForReport(file.path) && kindByName(file.path) !== 'archive') return null;
    return notRead(file, reason, await wordingAt(uri));
  }
}

/** Why a file was not read or checked; what is no refusal is our own fault, and logged. */
export function whyNot(error: unknown, connection: Connection): Message {
  const refused = refusalIn(error);
  if (refused) return refused.reason;
  logFailure(connection, error);
  return { key: 'document.failed', args: {} };
}

const notRead = (file: Found, unread: Message, wording: Wording): LookedAt => ({
  report: {
    ...placeOf(file),
    shown: shownAddress(file.uri),
    ...nothingRead,
    unread: wording.say(unread),
  },
  fingerprint: null,
  compared: new Set(),
  unread,
  remarks: [],
});

/** That it is still being written: its blanks and places to fill in are among its errors here. */
async function remarksOn(
  uri: string,
  open: OpenFields | null,
  wordingAt: ReportParts['wordingAt'],
): Promise<readonly ReportRemark[]> {
  const count = open?.fields.filter(({ kind }) => kind !== 'blank').length ?? 0;
  if (count === 0) return [];
  const text = (await wordingAt(uri)).say({ key: 'remark.unfinished', args: { count } });
  return [{ uri, kind: 'more', text }];
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

/**
 * Null for a file that is not there, or is a list of ours or our own copy of a file beside it. Throws where it cannot
 * be read or is no text.
 */
export async function draftAt(
  { uri, root, path }: Found,
  { reader, importer, drafts }: ReportParts,
): Promise<OpenDraft | null> {
  const read = await openedAt(uri, { reader, importer });
  if (!read) return null;
  const { imported, text } = read;
  if (imported && isOwnList(text)) return null;
  const original = imported && hasOwnMarks(imported) ? originalOf(path) : null;
  if (original !== null && (await isThere(resolveFrom(root, original), reader))) return null;
  return drafts.closed(TextDocument.create(shownAddress(uri), 'plaintext', 0, text), root);
}

/** The text of any file, whatever it is written in; as `draftAt` where there is none. */
export const textOf = async (
  uri: string,
  parts: Pick<ReportParts, 'reader' | 'importer'>,
): Promise<string | null> => (await openedAt(uri, parts))?.text ?? null;

async function openedAt(
  uri: string,
  { reader, importer }: Pick<ReportParts, 'reader' | 'importer'>,
): Promise<{ readonly imported: ImportedText | null; readonly text: string } | null> {
  const bytes = await reader.read(uri);
  if (!bytes) return null;
  const imported = await importer.open(bytes, nameOf(uri));
  const text = imported?.text ?? decode(bytes)?.text ?? refuse('import.refused.no-text');
  return { imported, text };
}

/** Of one that is damaged the copy is what there is to read. */
const isThere = (uri: string, reader: FileReader): Promise<boolean> =>
  reader.read(uri).then(
    (bytes) => bytes !== null,
    () => false,
  );

/** What a report's tables say; null where it cannot be read any more. */
export async function figuresAt(file: Found, parts: ReportParts): Promise<ReportFigures | null> {
  try {
    const analysis = (await draftAt(file, parts))?.analysis();
    return analysis?.checked === true ? figuresOf(analysis.report) : null;
  } catch {
    return null;
  }
}

const placeOf = ({ uri, root, path }: Found): Found => ({ uri, root, path });
