import type { Report } from '../../report/model';
import type { Rule, Severity } from '../../rules/model';
import type { DraftRecord } from '../record';
import type { Say } from '../wording';

/** A draft that was checked. */
export interface CheckedDraft {
  readonly record: DraftRecord;
  readonly report: Report;
}

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
  drafts: AsyncIterable<CheckedDraft>,
  context: FormatContext,
) => AsyncIterable<string>;

/** Every draft, for forms that need them all before they can print. */
export async function collect(
  drafts: AsyncIterable<CheckedDraft>,
): Promise<readonly CheckedDraft[]> {
  const all: CheckedDraft[] = [];
  for await (const draft of drafts) all.push(draft);
  return all;
}
