import type { Roster, RosterLine } from '../../project/collection/roster';
import { displayWidth } from '../../text/width';
import { withoutControls } from '../terminal/controls';
import type { CliWording } from '../wording';
import { unitStates } from './rosterRecord';

/** So many cells in which two copies differ are named. */
const maxCells = 3;

/** The roster for people: what is to be done first, then who has handed in. */
export function rosterText(roster: Roster, wording: CliWording): string {
  const { text: say } = wording;
  const width = Math.max(0, ...roster.lines.map(({ unit }) => displayWidth(unit)));
  const lines = unitStates.toReversed().flatMap((state) => {
    const inState = roster.lines.filter((line) => line.state === state);
    if (inState.length === 0) return [];
    return [
      say('cli.roster.state-count', { state: say(`cli.roster.${state}`), count: inState.length }),
      ...inState.flatMap((line) => {
        const name = line.unit + ' '.repeat(width - displayWidth(line.unit));
        const notes = detailsOf(line, wording);
        return [`  ${[name, ...notes.slice(0, 1)].join('  ')}`.trimEnd()].concat(
          notes.slice(1).map((note) => `  ${' '.repeat(width)}  ${note}`),
        );
      }),
      '',
    ];
  });
  const others = [
    ...roster.strangers.map(({ path, figures: { agency, year } }) =>
      say('cli.roster.stranger', {
        path,
        agency: agency ?? '',
        year: year ?? say('cli.note.year-unknown'),
      }),
    ),
    ...roster.nameless.map(({ path }) => say('cli.roster.nameless', { path })),
    ...roster.unread.map(({ path, reason }) =>
      say('cli.roster.unread', { path, reason: wording.say(reason) }),
    ),
  ];
  const { year } = roster;
  const units = roster.lines.length;
  const received = roster.lines.filter(({ report }) => report !== null).length;
  const head = [
    year === null
      ? say('cli.roster.total.no-year', { units, received })
      : say('cli.roster.total', { year, units, received }),
    ...(roster.isGiven ? [] : [say('cli.roster.no-roster')]),
    '',
  ];
  return [...head, ...lines, ...others].map((line) => `${withoutControls(line)}\n`).join('');
}

/** The report first, then what is worth knowing of the unit's files. */
export function detailsOf(line: RosterLine, wording: CliWording): readonly string[] {
  const { text: say } = wording;
  return [
    ...(line.report ? [line.report.path] : []),
    ...line.copies.map(({ report: { path }, difference }) => {
      if (difference === null) return say('cli.roster.copy.same', { path });
      const { cells } = difference;
      if (cells.length === 0) return say('cli.roster.copy.words', { path });
      const named = cells
        .slice(0, maxCells)
        .map(({ row, column, text, other }) =>
          say('cli.roster.cell', { row, column, text: text ?? '', other: other ?? '' }),
        );
      return say('cli.roster.copy.cells', {
        path,
        count: cells.length,
        cells: named.join(say('cli.roster.comma')),
      });
    }),
    ...line.otherYears.map(({ path, figures: { year } }) =>
      say('cli.roster.of-year', { path, year: year ?? say('cli.note.year-unknown') }),
    ),
    ...line.unreadable.map(({ path, reason }) =>
      say('cli.roster.unread', { path, reason: wording.say(reason) }),
    ),
    ...(line.contact !== null && line.state !== 'received'
      ? [say('cli.roster.contact', { contact: line.contact })]
      : []),
  ];
}
