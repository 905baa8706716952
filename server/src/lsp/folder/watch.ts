import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportFigures } from '../../facts/rollup/figures';
import { copiesDiffer } from '../../project/collection/copies';
import type { Copy } from '../../project/collection/roster';
import {
  folderReportsNotification,
  folderScanRequest,
  type FolderReport,
  type FolderReports,
  type FolderScanResult,
  proposeRosterRequest,
  type ProposeRosterParams,
} from '../../protocol/folder';
import type { Diagnostic } from '../../service/languageService';
import type { ClientAbilities } from '../abilities';
import { toDiagnostic } from '../toProtocol';
import { addressKey, pathWithin, shownAddress } from '../files/addresses';
import { isOwnFile, type FileStore } from '../files/store';
import { comparedWith } from './compared';
import { filesIn, isOrIsIn, placed, readingArchivesOnce, unpacked, type Found } from './files';
import { figuresAt, reportAt, type LookedAt, type ReportParts } from './report';
import { folderRoster, proposedRoster, type CollectionAt } from './roster';
import { logFailure, logIfRejected } from '../failures';

/** More files than the reports of a province; beyond them it is said that there are more. */
const maxFiles = 5000;
/** More findings of reports that no editor shows would drown those of the ones that are open. */
const maxPublished = 5000;
/** So many files make one message, but for the first ones: whoever waits is to see that there is something. */
const batch = 25;
const isDue = (done: number): boolean =>
  done % batch === 0 || (done < batch && Number.isInteger(Math.log2(done)));

export interface FolderParts extends ReportParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly abilities: ClientAbilities;
  readonly files: FileStore;
  readonly collectionAt: CollectionAt;
}

/** The folders' reports, as far as a client has asked for them. */
export interface FolderWatch {
  /** Files have come, changed or gone. */
  changed(uris: readonly string[]): void;
}

/**
 * Checks the reports of the workspace's folders that no editor shows, one after the other, so that what is
 * asked meanwhile is answered between two of them. Nothing of them is kept but what was told.
 */
export function watchFolders(parts: FolderParts): FolderWatch {
  const { connection, documents, files } = parts;
  const told = new Map<string, LookedAt>();
  const differences = new Map<string, Copy['difference']>();
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
    logIfRejected(connection, connection.sendDiagnostics({ uri: shown, diagnostics }));
  };
  const forget = (uri: string): void => {
    told.delete(uri);
    publish(shownAddress(uri), []);
  };
  const tell = (message: FolderReports): void =>
    logIfRejected(connection, connection.sendNotification(folderReportsNotification, message));

  const look = async (
    found: readonly Found[],
    gone: readonly string[],
    token?: CancellationToken,
  ): Promise<void> => {
    let reports: FolderReport[] = [];
    let lost = [...gone];
    const reading = { ...parts, reader: readingArchivesOnce(parts.reader) };
    for (const [index, file] of found.entries()) {
      if (token?.isCancellationRequested === true) break;
      const seen = await reportAt(file, reading, publish);
      if (seen) {
        told.set(file.uri, seen);
        reports.push(seen.report);
      } else if (told.delete(file.uri)) {
        lost.push(file.uri);
      }
      if (!isDue(index + 1)) continue;
      tell({ reports, gone: lost, done: index + 1, total: found.length });
      reports = [];
      lost = [];
    }
    const roster = await folderRoster(files.roots(), [...told.values()], {
      collectionAt: parts.collectionAt,
      wordingAt: parts.wordingAt,
      modified: (uri) => parts.reader.modified(uri),
      compare,
    });
    const remarks = [...[...told.values()].flatMap((each) => each.remarks), ...roster.remarks];
    tell({ reports, gone: lost, ...roster, remarks, done: found.length, total: found.length });
  };
  const figuresOf = (uri: string): Promise<ReportFigures | null> =>
    figuresAt(told.get(uri)!.report, parts);
  /** Known again by the two texts: only what is new is read once more. */
  const compare = async (counted: string, other: string): Promise<Copy['difference']> => {
    const key = [counted, other].map((uri) => told.get(uri)?.fingerprint ?? '').join(' ');
    const known = differences.get(key);
    if (known !== undefined) return known;
    const [one, second] = [await figuresOf(counted), await figuresOf(other)];
    const difference = one && second ? copiesDiffer(one, second) : { cells: [] };
    differences.set(key, difference);
    return difference;
  };
  /** With the reports that are compared with those, before and after their change. */
  const lookAtChanged = async (files: readonly Found[]): Promise<void> => {
    const found: Found[] = [];
    for (const file of files) found.push(...(await unpacked(file, parts.reader)));
    // What is no more in an archive, or was the archive while it could not be opened.
    const gone = [...told.keys()].filter(
      (uri) =>
        files.some((file) => isOrIsIn(uri, file.uri)) &&
        !found.some((file) => addressKey(file.uri) === addressKey(uri)),
    );
    const before = [...found.map(({ uri }) => uri), ...gone].flatMap((uri) => told.get(uri) ?? []);
    gone.forEach(forget);
    await look(found, gone);
    const after = found.flatMap(({ uri }) => told.get(uri) ?? []);
    const changed = new Set([...found.map(({ uri }) => uri), ...gone].map(addressKey));
    const others = [...told.values()].filter(
      ({ report: { uri } }) => !changed.has(addressKey(uri)),
    );
    const concerned = await comparedWith(
      others,
      { changed, reports: [...before, ...after] },
      parts.collectionAt,
    );
    if (concerned.length > 0)
      await look(
        concerned.map(({ report }) => report),
        [],
      );
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
    const listed = await Promise.all(roots.map((root) => filesIn(root, files, parts.reader)));
    const found = listed.flatMap((each) => each ?? []);
    const unread = roots.filter((_, i) => listed[i] === null);
    const taken = found.slice(0, maxFiles);
    const there = new Set(taken.map(({ uri }) => uri));
    const isUnread = (uri: string): boolean =>
      unread.some((root) => pathWithin(root, uri) !== null);
    const gone = [...told.keys()].filter((uri) => !there.has(uri) && !isUnread(uri));
    gone.forEach(forget);
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
  connection.onRequest(proposeRosterRequest, ({ root }: ProposeRosterParams) =>
    inTurn(async () => {
      if (!isWatched) await lookAtAll();
      isWatched = true;
      return proposedRoster(root, [...told.values()]);
    }),
  );
  // What an editor shows is checked as it is there.
  documents.onDidOpen(({ document }) => {
    const key = addressKey(document.uri);
    for (const uri of [...published.keys()].filter((each) => addressKey(each) === key)) {
      published.delete(uri);
      logIfRejected(connection, connection.sendDiagnostics({ uri, diagnostics: [] }));
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
      if (found.length > 0) void inTurn(() => lookAtChanged(found));
    },
  };
}
