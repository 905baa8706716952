import { readDrafts, type ReadingOptions } from '../drafts';
import { reportRecordOf, type ReportRecord } from '../reading';
import type { Run } from '../run';
import { createSettingsSearch } from '../settings';
import type { Tools } from '../tools';

/** Prints the reports as they were understood. */
export async function parse(
  paths: readonly string[],
  options: ReadingOptions,
  { reader, known }: Tools,
  run: Run,
): Promise<void> {
  const records: ReportRecord[] = [];
  const settingsFor = createSettingsSearch(run, known);
  for await (const { path, report } of readDrafts(paths, reader, options, settingsFor, run)) {
    records.push(reportRecordOf(path, report));
  }
  await run.print(`${JSON.stringify(records, null, 2)}\n`);
}
