import { join } from 'node:path';
import { consolidationFor, consolidationsOf } from '../../project/collection/parent';
import { rollUp, type CollectedRollup } from '../../project/collection/rollup';
import { rollupDraft } from '../../project/collection/rollupDraft';
import {
  remarkOf,
  rollupRows,
  rollupWorkbook,
  unitRows,
  type ToldRollup,
} from '../../project/collection/rollupWorkbook';
import type { UnreadFile } from '../../project/collection/model';
import { rosterOf } from '../../project/collection/roster';
import { unplacedIn } from '../../project/collection/unplaced';
import { settingsFileName } from '../../project/settingsFile';
import { csvText } from '../../publish/csv';
import { workbookBytes } from '../../publish/xlsx/workbook';
import { loadCollection, unreadIn } from '../collection/load';
import { rollupRecordOf } from '../collection/rollupRecord';
import { cellPath } from '../../template/cellPath';
import { cellLabel } from '../../rules/cellLabel';
import { jsonText } from '../terminal/controls';
import type { Tools } from '../engine';
import { isOverInput, writeResult } from '../output/output';
import type { Run } from '../run';

export const rollupFormats = ['md', 'json', 'csv', 'xlsx'] as const;
export type RollupFormat = (typeof rollupFormats)[number];

export interface RollupOptions {
  readonly format: RollupFormat;
  readonly output: string | null;
  readonly year: number | null;
  /** The body whose report is made; null for the one that the collection knows. */
  readonly parent: string | null;
  /** So many threads; null leaves it to the number of documents and cores. */
  readonly jobs: number | null;
}

/** Makes a parent's tables from its units' reports; what the sums lack is a finding. */
export async function rollup(
  folder: string,
  options: RollupOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const loaded = await loadCollection(folder, tools, run, options.jobs);
  if (!loaded) return;
  const read = [...loaded.files.reports, ...loaded.files.unread].map(({ path }) =>
    join(folder, path),
  );
  if (await isOverInput(options.output, [join(folder, settingsFileName), ...read], run)) return;
  const setting = { ...loaded.setting, year: options.year ?? loaded.setting.year };
  const roster = rosterOf(loaded.files, setting);
  const consolidations = consolidationsOf(roster, setting);
  const wanted = consolidationFor(consolidations, options.parent);
  // Any of them may be a unit's.
  const unread = unreadIn(loaded.files);
  for (const { path, reason } of unread) {
    run.fail('cli.roster.unread', { path, reason: run.wording.say(reason) });
  }
  if (!wanted) {
    const known = consolidations.flatMap(({ parent }) => parent ?? []).join('、');
    run.fail('cli.failure.no-parent', { name: options.parent ?? '', known });
    return;
  }
  const made = rollUp(wanted);
  if (!made || roster.year === null) {
    const isOfOthers = roster.year !== null && loaded.files.reports.length > 0;
    if (isOfOthers) run.fail('cli.failure.none-of-year', { path: folder, year: roster.year });
    else run.fail('cli.failure.no-match', { path: folder });
    return;
  }
  noteGaps(made, run);
  const unplaced = unplacedIn(roster).filter(({ path }) => !isAmong(unread, path));
  for (const { path, reason } of unplaced) {
    run.note('cli.roster.unread', { path, reason: run.wording.say(reason) });
  }
  // With a roster its units tell whether anything is missing.
  if (unplaced.length > 0 && !roster.isGiven) run.noteFinding();
  const content = written(
    { ...made, year: roster.year, unread, unplaced },
    options.format,
    tools,
    run,
  );
  await writeResult(content, options.output, run);
}

const isAmong = (files: readonly UnreadFile[], path: string): boolean =>
  files.some((file) => file.path === path);

/** Says on standard error what the sums lack. */
function noteGaps(made: CollectedRollup, run: Run): void {
  if (made.leftOut.length > 0) run.noteFinding();
  for (const [unit, state] of unitRows({ ...made, units: [] }, run.wording)) {
    run.note('rollup.note', { unit: unit ?? '', state: state ?? '' });
  }
  for (const { unit } of made.doubtful) {
    run.note('rollup.note', { unit, state: run.wording.text('rollup.twice') });
  }
}

function written(
  made: ToldRollup,
  format: RollupFormat,
  { reader }: Tools,
  run: Run,
): string | Uint8Array {
  switch (format) {
    case 'json':
      return `${jsonText(rollupRecordOf(made, run.wording), 2)}\n`;
    case 'csv':
      return csvText(rollupRows(made, run.wording));
    case 'xlsx':
      return workbookBytes(rollupWorkbook(made, run.wording));
    case 'md':
      return `${remarksOf(made, run)}\n${rollupDraft(reader, made, made.year).tables}\n`;
  }
}

/** Above the tables, as a quotation: what they add up, what they lack, which cells to look at. */
function remarksOf(made: ToldRollup, { wording }: Run): string {
  const { text: say } = wording;
  const { year, unread, unplaced } = made;
  const total = { year, count: made.units.length, all: made.units.length + made.leftOut.length };
  const cells = made.tables.flatMap(({ template, rows }) =>
    rows.flatMap(({ row, cells: all }) =>
      all.flatMap((cell) => {
        const remark = remarkOf(cell, wording);
        const label = cellLabel(made.edition, cellPath(template.id, row, cell.column), made.parent);
        return remark === '' || !label
          ? []
          : [say('cli.rollup.cell', { row: label.row, column: label.column, remark })];
      }),
    ),
  );
  return [
    say('rollup.added', total),
    ...unitRows({ ...made, units: [] }, wording).map(([unit, state]) =>
      say('rollup.note', { unit: unit ?? '', state: state ?? '' }),
    ),
    ...[...unread, ...unplaced].map(({ path, reason }) =>
      say('cli.roster.unread', { path, reason: wording.say(reason) }),
    ),
    ...cells,
  ]
    .map((line) => `> ${line}\n`)
    .join('>\n');
}
