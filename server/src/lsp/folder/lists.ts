import type { CancellationToken } from 'vscode-languageserver';
import { dayOf } from '../../facts/dates/calendar';
import { letterContext } from '../../project/collection/letters';
import { base64Of } from '../../protocol/base64';
import {
  listWorkbookRequest,
  reminderRequest,
  unitLetterRequest,
  type LetterFile,
  type ListWorkbookParams,
  type ListWorkbookResult,
  type ReminderParams,
  type UnitLetterParams,
  type UnitLetterResult,
} from '../../protocol/unitLists';
import type { DocumentWriters } from '../../publish/bundles/bundles';
import { letterOf, reminderOf } from '../../publish/letter/letter';
import type { Letter, LetterContext } from '../../publish/letter/model';
import { listFileName } from '../../publish/lists/fileName';
import { listDetail, listDraft, listUnread } from '../../publish/lists/listDraft';
import type { ListedDraft } from '../../publish/lists/model';
import { listWorkbook } from '../../publish/lists/sheets';
import { recordOf } from '../../publish/records/findingRecord';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { Finding } from '../../rules/model';
import { withTriedFixes } from '../../service/fixes/trial';
import type { Wording } from '../../wording/wording';
import { addressKey, nameOf, pathWithin } from '../files/addresses';
import type { FolderWatch } from './watch';
import { readingArchivesOnce } from './files';
import { draftAt, whyNot, type LookedAt, type ReportParts } from './report';
import { settingsIn, type CollectionAt } from './roster';

export interface FolderListParts extends ReportParts {
  readonly folders: Pick<FolderWatch, 'seenIn'>;
  readonly collectionAt: CollectionAt;
  /** The library is loaded with the first letter. */
  readonly loadDocumentWriters: () => Promise<DocumentWriters>;
}

/** Answers what an office sends back to the units of a folder: letters with their lists, or one workbook. */
export function answerFolderLists(parts: FolderListParts): void {
  const { connection, folders, collectionAt, wordingAt, loadDocumentWriters } = parts;
  const contextAt = async (root: string): Promise<LetterContext> =>
    letterContext((await collectionAt(root))?.collection ?? null, null, dayOf(new Date()));
  const letterFile = async (name: string, letter: Letter): Promise<LetterFile> => {
    const { letterBytes } = await loadDocumentWriters();
    return { name, base64: base64Of(await letterBytes([letter])) };
  };
  connection.onRequest(
    unitLetterRequest,
    async ({ root, uri }: UnitLetterParams): Promise<UnitLetterResult> => {
      const seen = (await folders.seenIn(root)).find(
        ({ report }) => addressKey(report.uri) === addressKey(uri),
      );
      const wording = await wordingAt(settingsIn(root));
      const listed = seen && (await listedAt(seen, parts, wording));
      if (!listed) return null;
      return letterFile(listFileName(listed), letterOf(listed, await contextAt(root), wording));
    },
  );
  connection.onRequest(
    reminderRequest,
    async ({ root, unit, year }: ReminderParams): Promise<LetterFile> => {
      const missing = { unit, year: year ?? null };
      const letter = reminderOf(missing, await contextAt(root), await wordingAt(settingsIn(root)));
      return letterFile(listFileName({ ...missing, path: unit }), letter);
    },
  );
  connection.onRequest(
    listWorkbookRequest,
    async (
      { root, uris }: ListWorkbookParams,
      token: CancellationToken,
    ): Promise<ListWorkbookResult> => {
      const wanted = new Set(uris.map(addressKey));
      const wording = await wordingAt(settingsIn(root));
      const reading = { ...parts, reader: readingArchivesOnce(parts.reader) };
      const drafts: ListedDraft[] = [];
      for (const seen of await folders.seenIn(root)) {
        if (token.isCancellationRequested) break;
        if (!wanted.has(addressKey(seen.report.uri))) continue;
        const listed = await listedAt(seen, reading, wording);
        if (listed) drafts.push(listed);
      }
      return { base64: base64Of(workbookBytes(listWorkbook(inOrder(drafts), wording))) };
    },
  );
}

/** As files are listed everywhere else. */
const inOrder = (drafts: readonly ListedDraft[]): readonly ListedDraft[] =>
  drafts.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/**
 * A report's part of a list, checked anew as it is on the disk; null where it is no report any more. Never fails: what
 * cannot be read costs its own line.
 */
async function listedAt(
  { report: { uri, root, path, unread } }: Pick<LookedAt, 'report'>,
  parts: ReportParts,
  wording: Wording,
): Promise<ListedDraft | null> {
  if (unread !== null) return listUnread(path, unread);
  try {
    const analysis = (await draftAt({ uri, root, path }, parts))?.analysis();
    if (analysis?.checked !== true) return null;
    const { report, suppressed } = analysis;
    const findings = withTriedFixes(analysis).map((finding) => withPaths(finding, root));
    const record = recordOf(path, report, { findings, suppressed }, wording, listDetail);
    return listDraft(record, wording);
  } catch (error) {
    return listUnread(path, wording.say(whyNot(error, parts.connection)));
  }
}

/** Other files by their paths in the folder, as whoever gets the list knows them. */
const withPaths = (finding: Finding, root: string): Finding => ({
  ...finding,
  related: finding.related.map((place) =>
    place.file
      ? { ...place, file: { ...place.file, address: shownPath(place.file.address, root) } }
      : place,
  ),
});

const shownPath = (address: string, root: string): string =>
  pathWithin(root, address) ?? nameOf(address);
