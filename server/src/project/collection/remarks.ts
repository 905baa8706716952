import type { Message } from '../../wording/message';
import { isAnother, type HandedIn, type Roster, type RosterLine } from './roster';

/** What a report is that is not the one report of a unit of the roster for the year that is collected. */
export const remarkKinds = ['twice', 'other-year', 'stranger', 'nameless', 'more'] as const;
/** `more` is worth knowing and nothing to be done about. */
export type RemarkKind = (typeof remarkKinds)[number];

/** What is to be said of a file besides its findings. */
export interface FileRemark {
  readonly path: string;
  readonly kind: RemarkKind;
  readonly message: Message;
}

/** So many cells in which two copies differ are named. */
const maxCells = 3;

/**
 * What the roster says of single files. Without a roster that somebody has written only that a report is there
 * twice or does not say whose it is: which year and whose reports a folder should have is not known then.
 */
export function remarksOn<Report extends HandedIn>(roster: Roster<Report>): readonly FileRemark[] {
  const { lines, strangers, nameless, year, isGiven } = roster;
  const twice = lines.flatMap(remarksOnCopies);
  const unnamed = nameless.map(({ path }) => remark(path, 'nameless', {}));
  if (!isGiven) return [...twice, ...unnamed];
  return [
    ...twice,
    ...lines.flatMap(({ state, otherYears }) =>
      state === 'other-year'
        ? otherYears.map(({ path, figures }) =>
            remark(path, 'other-year', { year: figures.year ?? '', wanted: year ?? '' }),
          )
        : [],
    ),
    ...lines.flatMap(({ unit, unreadable }) =>
      unreadable.map(({ path }) => remark(path, 'more', { unit }, 'unreadable')),
    ),
    ...strangers.map(({ path, figures }) =>
      remark(path, 'stranger', { agency: figures.agency ?? '' }),
    ),
    ...unnamed,
  ];
}

function remarksOnCopies<Report extends HandedIn>({
  report,
  copies,
}: RosterLine<Report>): readonly FileRemark[] {
  if (!report) return [];
  return copies.flatMap((copy) => {
    const { path } = copy.report;
    const { difference } = copy;
    const kind = isAnother(report, copy) ? 'twice' : 'more';
    if (difference === null) return [remark(report.path, kind, { path }, 'same')];
    const cells = difference.cells
      .slice(0, maxCells)
      .map(({ row, column, text, other }): Message => ({
        key: 'remark.cell',
        args: { row, column, text: text ?? '', other: other ?? '' },
      }));
    const newer =
      cells.length === 0
        ? remark(report.path, kind, { path }, 'words')
        : remark(report.path, kind, { path, count: difference.cells.length, cells }, 'cells');
    return [newer, remark(path, kind, { path: report.path }, 'older')];
  });
}

const remark = (
  path: string,
  kind: RemarkKind,
  args: Message['args'],
  words: string = kind,
): FileRemark => ({ path, kind, message: { key: `remark.${words}`, args } });
