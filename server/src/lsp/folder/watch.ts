import type { CancellationToken } from 'vscode-languageserver';
import {
  folderScanRequest,
  proposeRosterRequest,
  type FolderScanResult,
  type ProposeRosterParams,
  type ProposeRosterResult,
} from '../../protocol/folder';
import { unitsListedIn, type ListedUnit } from '../../project/collection/listed';
import type { Message } from '../../wording/message';
import { logFailure } from '../failures';
import { addressKey, pathWithin } from '../files/addresses';
import { isOwnFile } from '../files/names';
import { comparedWith } from './compared';
import { filesIn, isOrIsIn, placed, unpacked, type Found } from './files';
import { publishClosed, type ClosedFindingsParts } from './findings';
import { textOf, whyNot, type LookedAt, type ReportParts } from './report';
import { proposedRoster } from './roster';
import { createToldReports, type ToldReports, type ToldReportsParts } from './told';

/** More files than the reports of a province; beyond them it is said that there are more. */
const maxFiles = 5000;

export interface FolderParts extends ToldReportsParts, ClosedFindingsParts {
  /** The same for settings of a folder that give the same verdicts. */
  readonly settingsKeyAt: (root: string) => Promise<string>;
}

/** The folders' reports, as far as a client has asked for them. */
export interface FolderWatch {
  /** Files have come, changed or gone. */
  changed(uris: readonly string[]): void;
  /** The workspace's folders, or what holds for all reports in them, may be other than before. */
  lookAgain(): void;
  /** What was seen in a folder of the workspace; looks through it where nobody has asked for that yet. */
  seenIn(root: string): Promise<readonly LookedAt[]>;
}

/**
 * Checks the reports of the workspace's folders that no editor shows, one after the other, so that what is
 * asked meanwhile is answered between two of them.
 */
export function watchFolders(parts: FolderParts): FolderWatch {
  const { connection, files } = parts;
  const told = createToldReports(parts, publishClosed(parts));
  let isWatched = false;
  let isAllDue = false;
  /** The folders that were last looked through, and their settings. */
  let lookedAtBy = '';
  let waiting: Promise<void> = Promise.resolve();

  /** One after the other: what is told last is what holds. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = waiting.then(work);
    waiting = done.then(
      () => undefined,
      (error: unknown) => logFailure(connection, error),
    );
    return done;
  };
  const holding = async (): Promise<string> => {
    const keys = files.roots().map(async (root) => [root, await parts.settingsKeyAt(root)]);
    return JSON.stringify(await Promise.all(keys));
  };
  const lookAtAllNow = async (token?: CancellationToken): Promise<FolderScanResult> => {
    lookedAtBy = await holding();
    return lookAtAll(told, parts, token);
  };
  /** What holds for all reports has changed; several changes in a row are one. */
  const lookAtAllAgain = (): void => {
    if (isAllDue) return;
    isAllDue = true;
    void inTurn(async () => {
      isAllDue = false;
      await lookAtAllNow();
    });
  };

  connection.onRequest(folderScanRequest, (token: CancellationToken) => {
    isWatched = true;
    // Whoever asked is told of a failure: no reports is another answer.
    return inTurn(() => lookAtAllNow(token));
  });
  const seenIn = (root: string): Promise<readonly LookedAt[]> =>
    inTurn(async () => {
      if (!isWatched) await lookAtAllNow();
      isWatched = true;
      const key = addressKey(root);
      return [...told.all.values()].filter(({ report }) => addressKey(report.root) === key);
    });
  connection.onRequest(
    proposeRosterRequest,
    async ({ root, list }: ProposeRosterParams): Promise<ProposeRosterResult> => {
      const listed = list === undefined ? [] : await listedAt(list, root, parts);
      if ('refused' in listed) return listed;
      const placed = await parts.collectionAt(root);
      const there = placed && {
        uri: placed.uri,
        text: (await files.text(placed.uri)) ?? '',
        units: placed.collection.units,
      };
      return proposedRoster(await seenIn(root), listed, there);
    },
  );

  return {
    seenIn,
    changed: (uris) => {
      if (!isWatched) return;
      if (uris.some(isOwnFile)) {
        lookAtAllAgain();
        return;
      }
      const found = uris.flatMap((uri) => placed(uri, files.roots()));
      if (found.length > 0) void inTurn(() => lookAtChanged(found, told, parts));
    },
    lookAgain: () => {
      if (!isWatched) return;
      // Clients also tell of settings that are as they were, as ours does once it has started.
      void inTurn(async () => {
        if ((await holding()) !== lookedAtBy) await lookAtAllNow();
      });
    },
  };
}

/** Looks through the folders; what is no more there is told of as well. */
async function lookAtAll(
  told: ToldReports,
  { files, reader }: FolderParts,
  token?: CancellationToken,
): Promise<FolderScanResult> {
  const roots = files.roots();
  const listed = await Promise.all(roots.map((root) => filesIn(root, files, reader)));
  const found = listed.flatMap((each) => each ?? []);
  const unread = roots.filter((_, i) => listed[i] === null);
  const taken = found.slice(0, maxFiles);
  const there = new Set(taken.map(({ uri }) => uri));
  const isUnread = (uri: string): boolean => unread.some((root) => pathWithin(root, uri) !== null);
  const gone = [...told.all.keys()].filter((uri) => !there.has(uri) && !isUnread(uri));
  await told.look(taken, gone, token);
  if (unread.length > 0) throw new Error(`Folders that cannot be read: ${unread.join(', ')}`);
  return { files: taken.length, isCut: found.length > maxFiles };
}

/** Looks at files that have changed, and at the reports that are or were compared with those. */
async function lookAtChanged(
  files: readonly Found[],
  told: ToldReports,
  parts: FolderParts,
): Promise<void> {
  const found: Found[] = [];
  for (const file of files) found.push(...(await unpacked(file, parts.reader)));
  // What is no more in an archive, or was the archive while it could not be opened.
  const gone = [...told.all.keys()].filter(
    (uri) =>
      files.some((file) => isOrIsIn(uri, file.uri)) &&
      !found.some((file) => addressKey(file.uri) === addressKey(uri)),
  );
  const before = [...found.map(({ uri }) => uri), ...gone].flatMap(
    (uri) => told.all.get(uri) ?? [],
  );
  await told.look(found, gone);
  const after = found.flatMap(({ uri }) => told.all.get(uri) ?? []);
  const changed = new Set([...found.map(({ uri }) => uri), ...gone].map(addressKey));
  const others = [...told.all.values()].filter(
    ({ report: { uri } }) => !changed.has(addressKey(uri)),
  );
  const concerned = await comparedWith(
    others,
    { changed, reports: [...before, ...after] },
    parts.collectionAt,
  );
  if (concerned.length > 0)
    await told.look(
      concerned.map(({ report }) => report),
      [],
    );
}

/** The units that a list names, or why there are none. */
async function listedAt(
  uri: string,
  root: string,
  parts: ReportParts,
): Promise<readonly ListedUnit[] | { readonly refused: string }> {
  const { wordingAt, connection } = parts;
  const refused = async (reason: Message): Promise<{ readonly refused: string }> => ({
    refused: (await wordingAt(root)).say(reason),
  });
  try {
    const text = await textOf(uri, parts);
    if (text === null) return await refused({ key: 'collection.unread.missing', args: {} });
    const listed = unitsListedIn(text);
    return listed.length > 0 ? listed : await refused({ key: 'roster.no-units', args: {} });
  } catch (error) {
    return refused(whyNot(error, connection));
  }
}
