import { readDrafts, type ReadingOptions, type UnreadFile } from '../drafts';
import { reportRecordOf, type ReportRecord } from '../reportRecord';
import type { Run } from '../run';
import { createSettingsSearch } from '../settings';
import { jsonText } from '../terminal/width';
import type { Tools } from '../engine';

/** Prints the reports as they were understood. */
export async function parse(
  paths: readonly string[],
  options: ReadingOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const records: (ReportRecord | UnreadFile)[] = [];
  const settingsFor = createSettingsSearch(run, tools.known);
  for await (const file of readDrafts(paths, tools, options, settingsFor, run)) {
    records.push('error' in file ? file : reportRecordOf(file.path, file.report));
  }
  await run.print(`${jsonText(records, 2)}\n`);
}
