import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Importer } from '../import/door';
import { refusalIn } from '../import/model';
import { kindByName } from '../import/names';
import { findFiles } from '../project/subordinates/find';
import {
  folderReportsNotification,
  folderScanRequest,
  type FolderReport,
  type FolderReports,
  type FolderScanResult,
} from '../protocol/folder';
import { severities } from '../rules/model';
import type { Diagnostic } from '../service/languageService';
import { decode } from '../text/decoding';
import { isOwnList } from '../publish/lists/own';
import type { Wording } from '../wording/wording';
import type { ClientAbilities } from './abilities';
import { toDiagnostic } from './convert';
import type { Drafts } from './drafts';
import { addressKey, nameOf, pathWithin, resolveFrom, shownAddress } from './files/addresses';
import type { FileReader } from './files/reader';
import { isOwnFile, type FileStore } from './files/store';
import { missingFrom, type CollectionAt } from './folderRoster';
import { logFailure } from './requestHandler';

/** More files than the reports of a province; beyond them it is said that there are more. */
const maxFiles = 5000;
/** More findings of reports that no editor shows would drown those of the ones that are open. */
const maxPublished = 5000;
/** So many files make one message. */
const batch = 25;

/** A name that tells of a report, for files that cannot be opened to see. */
const tellingName = /信息公开|年度报告|年报/;

export interface FolderParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
  readonly files: FileStore;
  readonly reader: FileReader;
  readonly importer: Importer;
  readonly drafts: Drafts;
  /** Speaks the language that is set for the file. */
  readonly wordingAt: (uri: string) => Promise<Wording>;
  readonly collectionAt: CollectionAt;
}

/** The folders' reports, as far as a client has asked for them. */
export interface FolderWatch {
  /** Files have come, changed or gone. */
  changed(uris: readonly string[]): void;
}

interface Found {
  readonly uri: string;
  readonly root: string;
  readonly path: string;
}

/**
 * Checks the reports of the workspace's folders that no editor shows, one after the other, so that what is
 * asked meanwhile is answered between two of them. Nothing of them is kept but what was told.
 */
export function watchFolders(parts: FolderParts): FolderWatch {
  const { connection, documents, files } = parts;
  const told = new Map<string, FolderReport>();
  const published = new Map<string, number>();
  let isWatched = false;
  let isAllDue = false;
  let waiting: Promise<void> = Promise.resolve();

  const isOpen = (shown: string): boolean =>
    documents.all().some(({ uri }) => addressKey(uri) === addressKey(shown));
  const publish = (shown: string, found: readonly Diagnostic[]): void => {
    const others = [...published].reduce(
      (sum, [uri, count]) => sum + (uri === shown ? 0 : count),
      0,
    );
    const isShown = !isOpen(shown) && others + found.length <= maxPublished;
    const diagnostics = isShown
      ? found.map((each) => toDiagnostic(each, shown, parts.abilities))
      : [];
    if (diagnostics.length === 0 && !published.has(shown)) return;
    if (diagnostics.length === 0) published.delete(shown);
    else published.set(shown, diagnostics.length);
    void connection.sendDiagnostics({ uri: shown, diagnostics });
  };
  const tell = (message: FolderReports): void =>
    void connection.sendNotification(folderReportsNotification, message);

  const look = async (
    found: readonly Found[],
    gone: readonly string[],
    token?: CancellationToken,
  ): Promise<void> => {
    let reports: FolderReport[] = [];
    let lost = [...gone];
    for (const [index, file] of found.entries()) {
      if (token?.isCancellationRequested === true) break;
      const report = await reportAt(file, parts, publish);
      if (report) {
        told.set(file.uri, report);
        reports.push(report);
      } else if (told.delete(file.uri)) {
        lost.push(file.uri);
      }
      if ((index + 1) % batch !== 0) continue;
      tell({ reports, gone: lost, done: index + 1, total: found.length });
      reports = [];
      lost = [];
    }
    const missing = await missingFrom(files.roots(), [...told.values()], parts.collectionAt);
    tell({ reports, gone: lost, missing, done: found.length, total: found.length });
  };
  /** One after the other: what is told last is what holds. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = waiting.then(work);
    waiting = done.then(
      () => undefined,
      (error: unknown) => logFailure(connection, error),
    );
    return done;
  };

  const lookAtAll = async (token?: CancellationToken): Promise<FolderScanResult> => {
    const roots = files.roots();
    const listed = await Promise.all(roots.map((root) => filesIn(root, files)));
    const found = listed.flatMap((each) => each ?? []);
    const unread = roots.filter((_, i) => listed[i] === null);
    const taken = found.slice(0, maxFiles);
    const there = new Set(taken.map(({ uri }) => uri));
    const isUnread = (uri: string): boolean =>
      unread.some((root) => pathWithin(root, uri) !== null);
    const gone = [...told.keys()].filter((uri) => !there.has(uri) && !isUnread(uri));
    for (const uri of gone) {
      told.delete(uri);
      publish(shownAddress(uri), []);
    }
    await look(taken, gone, token);
    if (unread.length > 0) throw new Error(`Folders that cannot be read: ${unread.join(', ')}`);
    return { files: taken.length, isCut: found.length > maxFiles };
  };
  /** What holds for all of them has changed; several changes in a row are one. */
  const lookAtAllAgain = (): void => {
    if (isAllDue) return;
    isAllDue = true;
    void inTurn(async () => {
      isAllDue = false;
      await lookAtAll();
    });
  };

  connection.onRequest(folderScanRequest, (token: CancellationToken) => {
    isWatched = true;
    // Whoever asked is told of a failure: no reports is another answer.
    return inTurn(() => lookAtAll(token));
  });
  // What an editor shows is checked as it is there.
  documents.onDidOpen(({ document }) => {
    if (published.delete(document.uri)) {
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    }
  });

  return {
    changed: (uris) => {
      if (!isWatched) return;
      if (uris.some(isOwnFile)) {
        lookAtAllAgain();
        return;
      }
      const found = uris.flatMap((uri) => placed(uri, files.roots()));
      if (found.length > 0) void inTurn(() => look(found, []));
    },
  };
}

/** The files of a root that may be reports; null where the root itself cannot be read. */
async function filesIn(root: string, files: FileStore): Promise<readonly Found[] | null> {
  if ((await files.list(root)) === null) return null;
  const { files: found } = await findFiles(['.'], (path) => files.list(resolveFrom(root, path)));
  return found.map(({ path }) => ({ uri: resolveFrom(root, path), root, path }));
}

/** The file with its root; nothing for one that cannot be a report or lies elsewhere. */
function placed(uri: string, roots: readonly string[]): readonly Found[] {
  const kind = kindByName(nameOf(uri));
  const root = roots.find((each) => pathWithin(each, uri) !== null);
  const path = root === undefined ? null : pathWithin(root, uri);
  return root !== undefined && path !== null && (kind === 'draft' || kind === 'document')
    ? [{ uri, root, path }]
    : [];
}

/** Null for a file that is no report. Never fails: what cannot be read costs its own line. */
async function reportAt(
  file: Found,
  { reader, importer, drafts, wordingAt, connection }: FolderParts,
  publish: (shown: string, found: readonly Diagnostic[]) => void,
): Promise<FolderReport | null> {
  const { uri } = file;
  const shown = shownAddress(uri);
  try {
    const bytes = await reader.read(uri);
    const imported = bytes && (await importer.open(bytes, nameOf(uri)));
    const text = imported?.text ?? (bytes && decode(bytes)?.text) ?? null;
    if (text === null || (imported && isOwnList(text))) {
      publish(shown, []);
      return null;
    }
    const draft = await drafts.closed(TextDocument.create(shown, 'plaintext', 0, text), file.root);
    const analysis = draft.analysis();
    if (!analysis.checked) {
      publish(shown, []);
      return null;
    }
    const found = draft.service.diagnostics(analysis);
    publish(shown, found);
    const count = (wanted: string): number =>
      found.filter(({ severity }) => severity === wanted).length;
    const standing = draft.service.standing(analysis, draft.settings.edition !== null);
    return {
      ...file,
      shown,
      agency: analysis.report.title?.agency ?? null,
      year: analysis.report.year,
      edition: standing?.edition ?? null,
      unread: null,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      first: gravest(found)?.range ?? null,
    };
  } catch (error) {
    publish(shown, []);
    const refused = refusalIn(error);
    if (!refused) logFailure(connection, error);
    if (!tellingName.test(file.path)) return null;
    const unread = (await wordingAt(uri)).say(
      refused?.reason ?? { key: 'document.failed', args: {} },
    );
    return { ...file, shown, ...nothingRead, unread };
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
