import type { Report } from '../../report/model';
import type { Rule, Severity } from '../../rules/model';
import type { DraftRecord, UnreadRecord } from '../findingRecord';
import type { Say } from '../wording';

/** A draft that was checked. */
export interface CheckedDraft {
  readonly record: DraftRecord;
  readonly report: Report;
}

/** A file that may be a report and was not checked. */
export interface UncheckedFile {
  readonly record: UnreadRecord;
  readonly report: null;
}

/** What came of a file. */
export type CheckedFile = CheckedDraft | UncheckedFile;

/** What a form of output may want to know besides the drafts. */
export interface FormatContext {
  readonly say: Say;
  readonly languageTag: string;
  readonly rules: readonly Rule[];
  /** Whether a finding of this severity counts against the draft. */
  readonly fails: (severity: Severity) => boolean;
  readonly colours: boolean;
}

/** A form of output: the texts to print, each as soon as it is known. */
export type Format = (
  files: AsyncIterable<CheckedFile>,
  context: FormatContext,
) => AsyncIterable<string>;

/** Everything, for forms that need it all before they can print. */
export interface Collected {
  /** In the order in which they were done, as are the others. */
  readonly all: readonly CheckedFile[];
  readonly drafts: readonly CheckedDraft[];
  readonly unread: readonly UncheckedFile[];
}

export async function collect(files: AsyncIterable<CheckedFile>): Promise<Collected> {
  const all: CheckedFile[] = [];
  for await (const file of files) all.push(file);
  return {
    all,
    drafts: all.filter((file) => file.report !== null),
    unread: all.filter((file) => file.report === null),
  };
}
