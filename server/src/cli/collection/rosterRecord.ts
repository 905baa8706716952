import type { Copy, Roster, RosterLine, UnitState } from '../../project/collection/roster';
import type { UnreadFile } from '../../project/collection/model';
import type { CliWording } from '../wording';

/** A roster as `gouji roster --format json` prints it. */
export interface RosterRecord {
  readonly year: number | null;
  /** Whether the units are those of `gouji.json`. */
  readonly roster: boolean;
  readonly counts: Readonly<Record<UnitState, number>>;
  readonly units: readonly UnitRecord[];
  readonly strangers: readonly { path: string; agency: string | null; year: number | null }[];
  readonly nameless: readonly { path: string; year: number | null }[];
  readonly unread: readonly UnreadRecord[];
}

interface UnreadRecord {
  readonly path: string;
  readonly error: string;
}

export interface UnitRecord {
  readonly unit: string;
  readonly level: string | null;
  readonly contact: string | null;
  readonly state: UnitState;
  readonly path: string | null;
  readonly previous: string | null;
  readonly copies: readonly CopyRecord[];
  readonly otherYears: readonly { readonly path: string; readonly year: number | null }[];
  readonly unreadable: readonly UnreadRecord[];
}

interface CopyRecord {
  readonly path: string;
  /** Whether the two are the same text. */
  readonly same: boolean;
  readonly differences: readonly {
    readonly cell: string;
    readonly text: string | null;
    readonly other: string | null;
  }[];
}

export const unitStates: readonly UnitState[] = [
  'received',
  'twice',
  'other-year',
  'unreadable',
  'missing',
];

export function rosterRecordOf(roster: Roster, wording: CliWording): RosterRecord {
  const unreadRecord = ({ path, reason }: UnreadFile): UnreadRecord => ({
    path,
    error: wording.say(reason),
  });
  const countOf = (state: UnitState): number =>
    roster.lines.filter((line) => line.state === state).length;
  return {
    year: roster.year,
    roster: roster.isGiven,
    counts: Object.fromEntries(unitStates.map((state) => [state, countOf(state)])) as Record<
      UnitState,
      number
    >,
    units: roster.lines.map((line) => unitRecordOf(line, unreadRecord)),
    strangers: roster.strangers.map(({ path, figures: { agency, year } }) => ({
      path,
      agency,
      year,
    })),
    nameless: roster.nameless.map(({ path, figures: { year } }) => ({ path, year })),
    unread: roster.unread.map(unreadRecord),
  };
}

const unitRecordOf = (
  { unit, level, contact, state, report, previous, copies, otherYears, unreadable }: RosterLine,
  unreadRecord: (file: UnreadFile) => UnreadRecord,
): UnitRecord => ({
  unit,
  level,
  contact,
  state,
  path: report?.path ?? null,
  previous: previous?.path ?? null,
  copies: copies.map(copyRecordOf),
  otherYears: otherYears.map(({ path, figures: { year } }) => ({ path, year })),
  unreadable: unreadable.map(unreadRecord),
});

const copyRecordOf = ({ report, difference }: Copy): CopyRecord => ({
  path: report.path,
  same: difference === null,
  differences: (difference?.cells ?? []).map(({ key, text, other }) => ({
    cell: key,
    text,
    other,
  })),
});
