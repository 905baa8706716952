import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { severities } from '../../rules/model';
import type { ListedDraft, ListedFinding } from '../../publish/lists/model';
import { listUnread } from '../../publish/lists/listDraft';
import { listCsv, listWorkbook } from '../../publish/lists/sheets';
import { workbookBytes } from '../../publish/xlsx/workbook';
import type { DraftRecord, UnreadRecord } from '../../publish/records/findingRecord';
import { writeResult } from '../output';
import { failWithError, type Run } from '../run';
import { jsonText, withoutControls } from '../terminal/width';
import type { CliWording } from '../wording';

export const mergeFormats = ['pretty', 'json', 'csv', 'xlsx'] as const;
export type MergeFormat = (typeof mergeFormats)[number];

export interface MergeOptions {
  readonly format: MergeFormat;
  readonly output: string | null;
}

type FileRecord = DraftRecord | UnreadRecord;

/**
 * Puts the results of several runs together, in the order of the paths, each path once: of a file that was
 * checked twice the later result counts.
 */
export async function merge(
  inputs: readonly string[],
  { format, output }: MergeOptions,
  run: Run,
): Promise<void> {
  const byPath = new Map<string, FileRecord>();
  for (const input of inputs) await readInto(byPath, input, run);
  const records = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const record of records) {
    if ('error' in record) run.fail('cli.failure.record', { error: record.error });
    else if (record.findings.some(({ severity }) => severity === 'error')) run.noteFinding();
  }
  await writeResult(written(records, format, run.wording), output, run);
}

async function readInto(byPath: Map<string, FileRecord>, input: string, run: Run): Promise<void> {
  const stream = input === '-' ? run.streams.stdin : createReadStream(input);
  let number = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const record = recordIn(line);
      if (record) byPath.set(record.path, record);
      else run.fail('cli.failure.no-result', { path: `${input}:${number}` });
    }
  } catch (error) {
    failWithError(run, input, error);
  }
}

function recordIn(line: string): FileRecord | null {
  try {
    const value = JSON.parse(line) as Partial<DraftRecord & UnreadRecord> | null;
    if (typeof value?.path !== 'string') return null;
    if (typeof value.error === 'string') return { path: value.path, error: value.error };
    return Array.isArray(value.findings) ? (value as DraftRecord) : null;
  } catch {
    return null;
  }
}

function written(
  records: readonly FileRecord[],
  format: MergeFormat,
  wording: CliWording,
): string | Uint8Array {
  switch (format) {
    case 'json':
      return `${jsonText(records, 2)}\n`;
    case 'csv':
      return listCsv(
        records.map((record) => listed(record, wording)),
        wording,
      );
    case 'xlsx':
      return workbookBytes(
        listWorkbook(
          records.map((record) => listed(record, wording)),
          wording,
        ),
      );
    case 'pretty':
      return overview(records, wording);
  }
}

/** What the record tells of a list: the form's words for the place are in its message. */
const listed = (record: FileRecord, wording: CliWording): ListedDraft =>
  'error' in record
    ? listUnread(record.path, record.error)
    : {
        path: record.path,
        unit: record.agency,
        year: record.year,
        edition: record.edition,
        toFill: 0,
        findings: record.findings.map(({ code, severity, message, range }): ListedFinding => ({
          rule: code,
          place: '',
          hash: '',
          severity,
          line: range.start.line + 1,
          where: '',
          found: '',
          expected: '',
          computation: '',
          message,
          basis: wording.say({ key: `rule.${code}.basis`, args: {} }),
          state: 'open',
          note: '',
        })),
        isAbsent: false,
        error: null,
      };

/** So many checks are named that found the most. */
const mostRules = 12;

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
      .slice(0, mostRules)
      .map(
        ([code, count]) => `  ${String(count).padStart(8)}  ${say(`rule.${code}.title`)}  ${code}`,
      ),
    ...(unread.length > 0 ? [say('cli.merge.unread', { count: unread.length })] : []),
    ...unread.map(({ path, error }) => `  ${withoutControls(`${path}  ${error}`)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
