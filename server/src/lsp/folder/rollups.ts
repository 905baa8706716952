import { consolidationFor, consolidationsOf } from '../../project/collection/parent';
import type { CollectedReport, UnreadFile } from '../../project/collection/model';
import { rollUp } from '../../project/collection/rollup';
import { rollupDraft } from '../../project/collection/rollupDraft';
import { gapsIn, rollupWorkbook } from '../../project/collection/rollupWorkbook';
import { rosterOf } from '../../project/collection/roster';
import { unplacedIn } from '../../project/collection/unplaced';
import { base64Of } from '../../protocol/base64';
import { rollUpRequest, type RollUpParams, type RollUpResult } from '../../protocol/unitLists';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { ReportReader } from '../../report/parse';
import type { Page } from '../../service/tables/format';
import type { Message } from '../../wording/message';
import type { FolderWatch } from './watch';
import { readingArchivesOnce } from './files';
import { figuresAt, type LookedAt, type ReportParts } from './report';
import { isCollected, noRoster, settingsIn, type CollectionAt } from './roster';

export interface FolderRollupParts extends ReportParts {
  readonly folders: Pick<FolderWatch, 'seenIn'>;
  readonly collectionAt: CollectionAt;
  /** Reads by the templates that hold for a file. */
  readonly readerAt: (uri: string) => Promise<ReportReader>;
  /** The page that the settings of a file lay tables out on. */
  readonly pageAt: (uri: string) => Promise<Page>;
}

/** Answers with the sums of a folder's units, as `gouji rollup` makes them. */
export function answerFolderRollups(parts: FolderRollupParts): void {
  const { connection, folders, collectionAt, readerAt, pageAt, wordingAt } = parts;
  connection.onRequest(
    rollUpRequest,
    async ({ root, to, parent }: RollUpParams): Promise<RollUpResult> => {
      const placed = await collectionAt(root);
      const setting = placed?.collection ?? noRoster;
      const seen = (await folders.seenIn(root)).filter(({ report }) => isCollected(report, placed));
      const files = await collected(seen, parts);
      const roster = rosterOf(files, setting);
      const consolidations = consolidationsOf(roster, setting);
      const known = consolidations.flatMap((each) => each.parent ?? []);
      if (parent === undefined && known.length !== 1) return { kind: 'parents', parents: known };
      const wanted = consolidationFor(consolidations, parent ?? null);
      const made = wanted && rollUp(wanted);
      const wording = await wordingAt(settingsIn(root));
      if (!made || roster.year === null) {
        return { kind: 'nothing', reason: wording.say({ key: 'rollup.none', args: {} }) };
      }
      const { year } = roster;
      const { unread } = files;
      const unplaced = unplacedIn(roster).filter((file) => !unread.includes(file));
      const count = made.units.length;
      const added: Message = {
        key: 'rollup.added',
        args: { year, count, all: count + made.leftOut.length },
      };
      const settings = settingsIn(root);
      const draft = rollupDraft(await readerAt(settings), made, year, await pageAt(settings));
      return {
        kind: 'made',
        ...(to === 'draft'
          ? { fileName: draft.fileName, content: draft.report.source }
          : {
              fileName: draft.fileName.replace(/\.\w+$/, '.xlsx'),
              content: base64Of(
                workbookBytes(rollupWorkbook({ ...made, year, unread, unplaced }, wording)),
              ),
            }),
        added: wording.say(added),
        gaps: [
          ...gapsIn(made, wording),
          ...[...unread, ...unplaced].map(({ path, reason }) =>
            wording.say({ key: 'rollup.note', args: { unit: path, state: wording.say(reason) } }),
          ),
        ],
      };
    },
  );
}

/** It was one a moment ago. */
const noReportAnyMore: Message = { key: 'document.unreadable', args: {} };

/** What the tables say, read anew; any file that cannot be read may be a unit's. */
async function collected(
  seen: readonly LookedAt[],
  parts: ReportParts,
): Promise<{
  readonly reports: readonly CollectedReport[];
  readonly unread: readonly UnreadFile[];
}> {
  const reading = { ...parts, reader: readingArchivesOnce(parts.reader) };
  const reports: CollectedReport[] = [];
  const unread: UnreadFile[] = [];
  for (const { report, unread: reason } of seen) {
    const figures = reason === null ? await figuresAt(report, reading) : null;
    if (figures) {
      const modified = await parts.reader.modified(report.uri);
      reports.push({ path: report.path, modified, figures });
    } else {
      unread.push({ path: report.path, reason: reason ?? noReportAnyMore });
    }
  }
  return { reports, unread };
}
