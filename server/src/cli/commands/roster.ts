import { rosterOf, type Roster } from '../../project/collection/roster';
import { csvText } from '../../publish/csv';
import { loadCollection, unreadIn } from '../collection/load';
import { rosterRecordOf } from '../collection/rosterRecord';
import { detailsOf, rosterText } from '../collection/rosterText';
import { jsonText } from '../terminal/controls';
import type { Tools } from '../engine';
import type { Run } from '../run';
import type { CliWording } from '../wording';

export const rosterFormats = ['pretty', 'json', 'csv'] as const;
export type RosterFormat = (typeof rosterFormats)[number];

export interface RosterOptions {
  readonly format: RosterFormat;
  /** Null leaves it to the settings and the reports. */
  readonly year: number | null;
  /** So many threads; null leaves it to the number of documents and cores. */
  readonly jobs: number | null;
}

/**
 * Prints who has handed in and who has not; a unit whose report is not there, or in doubt, is a finding, and a
 * file that could not be read a failure.
 */
export async function roster(
  folder: string,
  { format, year, jobs }: RosterOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const loaded = await loadCollection(folder, tools, run, jobs);
  if (!loaded) return;
  const { files, setting } = loaded;
  const found = rosterOf(files, { ...setting, year: year ?? setting.year });
  if (found.lines.length === 0 && files.unread.length === 0) {
    run.fail('cli.failure.no-match', { path: folder });
    if (format === 'pretty') return;
  }
  if (found.lines.some(({ state }) => state !== 'received')) run.noteFinding();
  if (unreadIn(files).length > 0) run.noteUnread();
  await run.print(written(found, format, run.wording));
}

function written(found: Roster, format: RosterFormat, wording: CliWording): string {
  switch (format) {
    case 'json':
      return `${jsonText(rosterRecordOf(found, wording), 2)}\n`;
    case 'csv':
      return csvText(rowsOf(found, wording));
    case 'pretty':
      return rosterText(found, wording);
  }
}

const columns = ['unit', 'level', 'state', 'year', 'path', 'previous', 'remarks', 'contact'];

function rowsOf(
  { lines, strangers, nameless, unread, year }: Roster,
  wording: CliWording,
): readonly (readonly (string | number | null)[])[] {
  const { text: say } = wording;
  return [
    columns.map((name) => say(`cli.roster.column.${name}`)),
    ...lines.map((line) => [
      line.unit,
      line.level === null ? null : say(`cli.level.${line.level}`),
      say(`cli.roster.${line.state}`),
      year,
      line.report?.path ?? null,
      line.previous?.path ?? null,
      detailsOf({ ...line, report: null, contact: null }, wording).join('\n'),
      line.contact,
    ]),
    ...strangers.map(({ path, figures }) => [
      figures.agency,
      null,
      say('cli.roster.state.stranger'),
      figures.year,
      path,
      null,
      null,
      null,
    ]),
    ...nameless.map(({ path, figures }) => [
      null,
      null,
      say('cli.roster.state.nameless'),
      figures.year,
      path,
      null,
      null,
      null,
    ]),
    ...unread.map(({ path, reason }) => [
      null,
      null,
      say('cli.roster.unreadable'),
      null,
      path,
      null,
      wording.say(reason),
      null,
    ]),
  ];
}
