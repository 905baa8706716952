import type { CancellationToken } from 'vscode-languageserver';
import { copiesDiffer } from '../../project/collection/copies';
import type { Copy } from '../../project/collection/roster';
import {
  folderReportsNotification,
  type FolderReport,
  type FolderReports,
} from '../../protocol/folder';
import { logIfRejected } from '../failures';
import { shownAddress } from '../files/addresses';
import type { FileStore } from '../files/store';
import { readingArchivesOnce, type Found } from './files';
import type { PublishFindings } from './findings';
import { figuresAt, reportAt, type LookedAt, type ReportParts } from './report';
import { folderRoster, type CollectionAt } from './roster';

/** So many files make one message, but for the first ones: whoever waits is to see that there is something. */
const batch = 25;
const isDue = (done: number): boolean =>
  done % batch === 0 || (done < batch && Number.isInteger(Math.log2(done)));

export interface ToldReportsParts extends ReportParts {
  readonly files: FileStore;
  readonly collectionAt: CollectionAt;
}

/** The reports of the folders, as the client was last told of them. */
export interface ToldReports {
  /** By their addresses. */
  readonly all: ReadonlyMap<string, LookedAt>;
  /** Looks at the files one after the other, and tells of them and of those that are gone as it goes on. */
  look(found: readonly Found[], gone: readonly string[], token?: CancellationToken): Promise<void>;
}

/** Nothing of the reports is kept but what was told. */
export function createToldReports(parts: ToldReportsParts, publish: PublishFindings): ToldReports {
  const { connection } = parts;
  const told = new Map<string, LookedAt>();
  const differences = new Map<string, Copy['difference']>();

  const tell = (message: FolderReports): void =>
    logIfRejected(connection, connection.sendNotification(folderReportsNotification, message));
  /** Known again by the two texts: only what is new is read once more. */
  const compare = async (counted: string, other: string): Promise<Copy['difference']> => {
    const key = [counted, other].map((uri) => told.get(uri)?.fingerprint ?? '').join(' ');
    const known = differences.get(key);
    if (known !== undefined) return known;
    const one = await figuresAt(told.get(counted)!.report, parts);
    const second = await figuresAt(told.get(other)!.report, parts);
    const difference = one && second ? copiesDiffer(one, second) : { cells: [] };
    differences.set(key, difference);
    return difference;
  };

  return {
    all: told,
    look: async (found, gone, token) => {
      for (const uri of gone) {
        told.delete(uri);
        publish(shownAddress(uri), []);
      }
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
      const roster = await folderRoster(parts.files.roots(), [...told.values()], {
        collectionAt: parts.collectionAt,
        wordingAt: parts.wordingAt,
        modified: (uri) => parts.reader.modified(uri),
        compare,
      });
      const remarks = [...[...told.values()].flatMap((each) => each.remarks), ...roster.remarks];
      tell({ reports, gone: lost, ...roster, remarks, done: found.length, total: found.length });
    },
  };
}
