import { createReadStream, existsSync } from 'node:fs';
import { mustBeOrdinary } from '../../disk/readFile';
import type { Day } from '../../facts/dates/calendar';
import { severities } from '../../rules/model';
import type { EarlierList } from '../../publish/lists/earlier';
import type { ListedDraft } from '../../publish/lists/model';
import { listDraft, listUnread } from '../../publish/lists/listDraft';
import { absentDrafts, withStates } from '../../publish/lists/states';
import { readEarlierList } from '../results/earlierList';
import type { Tools } from '../engine';
import { listContent, listFormats } from '../formats/lists';
import { createLetters } from '../output/letters';
import { isOverInput, writeResult } from '../output/output';
import { isSearched, search, standardInput } from '../files/search';
import { linesOf } from '../input/lines';
import { recordInLine, recordsIn, type FileRecord } from '../results/results';
import { failWithError, type Run } from '../run';
import { createSettingsSearch } from '../settings/settings';
import { jsonText, withoutControls } from '../terminal/controls';
import type { CliWording } from '../wording';

export const mergeFormats = ['pretty', 'json', 'ndjson', ...listFormats] as const;
export type MergeFormat = (typeof mergeFormats)[number];

export interface MergeOptions {
  readonly format: MergeFormat;
  readonly output: string | null;
  /** The list that was sent before; null without one. */
  readonly since: string | null;
  /** The last day to reply, for covering notes; null leaves it to the collection. */
  readonly replyBy: Day | null;
}

/**
 * Puts the results of several runs together, in the order of the paths, each path once: of a file that was
 * checked twice the later result counts.
 */
export async function merge(
  named: readonly string[],
  options: MergeOptions,
  tools: Tools,
  run: Run,
): Promise<void> {
  const { since, output } = options;
  const inputs = named.flatMap(filesOf);
  if (await isOverInput(output, [...inputs, ...(since === null ? [] : [since])], run)) return;
  const earlier = since === null ? null : await readEarlierList(since, run);
  if (since !== null && !earlier) return;
  const byPath = new Map<string, FileRecord>();
  for (const input of inputs) await readInto(byPath, input, run);
  const records = [...byPath.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((record) => (earlier && 'findings' in record ? withStates(record, earlier) : record));
  for (const record of records) {
    if ('error' in record) run.fail('cli.failure.record', { error: record.error });
    else if (record.findings.some(({ severity }) => severity === 'error')) run.noteFinding();
  }
  await writeResult(await written(records, { ...options, earlier }, tools, run), output, run);
}

/** What a pattern matches, where no shell has put the files in its place; anything else as it is. */
function filesOf(input: string): readonly string[] {
  if (input === standardInput || existsSync(input) || !isSearched(input)) return [input];
  const found = [...search(input)].map(({ path }) => path);
  return found.length > 0 ? found : [input];
}

async function readInto(byPath: Map<string, FileRecord>, input: string, run: Run): Promise<void> {
  let number = 0;
  let array: string[] | null = null;
  try {
    if (input !== standardInput) await mustBeOrdinary(input);
    const stream: AsyncIterable<Uint8Array | string> =
      input === standardInput ? run.streams.stdin : createReadStream(input);
    let isFirst = true;
    for await (const line of linesOf(stream)) {
      number++;
      if (line.trim() === '') continue;
      // What --format json prints is one value, over many lines.
      if (isFirst && line.startsWith('[')) array = [];
      isFirst = false;
      if (array) {
        array.push(line);
        continue;
      }
      const record = recordInLine(line);
      if (record) byPath.set(record.path, record);
      else run.fail('cli.failure.no-result', { path: `${input}:${number}` });
    }
  } catch (error) {
    failWithError(run, input, error);
    return;
  }
  if (!array) return;
  const text = array.join('\n');
  const records = /^\[\s*\]$/.test(text) ? [] : recordsIn(text);
  if (!records) run.fail('cli.failure.no-results', { path: input });
  for (const record of records ?? []) byPath.set(record.path, record);
}

async function written(
  records: readonly FileRecord[],
  { format, replyBy, earlier }: MergeOptions & { readonly earlier: EarlierList | null },
  tools: Tools,
  run: Run,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${jsonText(records, 2)}\n`;
    case 'ndjson':
      return records.map((record) => `${jsonText(record)}\n`).join('');
    case 'pretty':
      return overview(records, run.wording);
    default: {
      const drafts = records.map((record) => listed(record, run.wording));
      // Nobody is written to about a report that was not looked at.
      const absent = earlier && format !== 'docx' ? absentDrafts(drafts, earlier) : [];
      const letterFor = createLetters(createSettingsSearch(run, tools), replyBy, () => new Date());
      return listContent(format, [...drafts, ...absent], run.wording, letterFor);
    }
  }
}

const listed = (record: FileRecord, wording: CliWording): ListedDraft =>
  'error' in record ? listUnread(record.path, record.error) : listDraft(record, wording);

/** So many checks are named that found the most. */
const maxRules = 12;

/** For people: how many reports, what weighs how much, which checks found most. */
function overview(records: readonly FileRecord[], { text: say }: CliWording): string {
  const drafts = records.filter((record) => 'findings' in record);
  const unread = records.filter((record) => 'error' in record);
  const all = drafts.flatMap(({ findings }) => findings);
  const counts = severities.map((level) => all.filter(({ severity }) => severity === level).length);
  const [errors = 0, warnings = 0, infos = 0, hints = 0] = counts;
  const byRule = new Map<string, number>();
  for (const { code } of all) byRule.set(code, (byRule.get(code) ?? 0) + 1);
  const rules = [...byRule].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    say('cli.pretty.total', {
      files: drafts.length,
      counts: say('cli.pretty.counts', { errors, warnings, infos, hints }),
    }),
    ...rules
      .slice(0, maxRules)
      .map(
        ([code, count]) => `  ${String(count).padStart(8)}  ${say(`rule.${code}.title`)}  ${code}`,
      ),
    ...(unread.length > 0 ? [say('cli.merge.unread', { count: unread.length })] : []),
    ...unread.map(({ path, error }) => `  ${withoutControls(`${path}  ${error}`)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
