import type { Rule, Severity } from '../../rules/model';
import type { DraftRecord, UnreadRecord } from '../../publish/records/findingRecord';
import type { EarlierList } from '../../publish/lists/earlier';
import type { ListedDraft } from '../../publish/lists/model';
import type { LetterFor } from '../output/letters';
import type { CliWording, Say } from '../wording';

/** A draft that was checked. */
export interface CheckedDraft {
  readonly kind: 'checked';
  readonly record: DraftRecord;
  /** The draft's lines in which findings begin, by their number. */
  readonly lines: Readonly<Record<number, string>>;
  /** How many more were found that somebody has accepted. */
  readonly accepted: number;
  /** The same for a list that is sent to who wrote the report; null where none is asked for. */
  readonly listed: ListedDraft | null;
}

/** A file that may be a report and was not checked. */
export interface UncheckedFile {
  readonly kind: 'unread';
  readonly record: UnreadRecord;
}

/** What came of a file. */
export type CheckedFile = CheckedDraft | UncheckedFile;

/** What a form of output may want to know besides the drafts. */
export interface FormatContext {
  readonly say: Say;
  readonly wording: CliWording;
  readonly languageTag: string;
  readonly rules: readonly Rule[];
  /** Whether a finding of this severity counts against the draft. */
  readonly fails: (severity: Severity) => boolean;
  readonly colours: boolean;
  /** Who sends a covering note for a file. */
  readonly letterFor: LetterFor;
  /** The list that was sent before; null without one. */
  readonly earlier: EarlierList | null;
}

/** A form of output: the texts or bytes to print, each as soon as it is known. */
export type Format = (
  files: AsyncIterable<CheckedFile>,
  context: FormatContext,
) => AsyncIterable<string | Uint8Array>;

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
    drafts: all.filter((file) => file.kind === 'checked'),
    unread: all.filter((file) => file.kind === 'unread'),
  };
}
