import { differencesFrom } from '../publish/against/compare';
import type { Original } from '../publish/against/model';
import { suppressionUnknown } from '../rules/catalogue/suppression-unknown';
import { isFailure } from '../rules/failures';
import { severities, type Finding, type Severity } from '../rules/model';
import { entryFor, type BaselineEntry } from '../rules/suppression/baseline';
import type { EarlierList } from '../publish/lists/earlier';
import { listDraft } from '../publish/lists/listDraft';
import { withStates } from '../publish/lists/states';
import type { DraftRecord } from '../publish/records/findingRecord';
import type { Language } from '../wording/wording';
import type { Draft, UnreadFile } from './input/drafts';
import type { CheckedDraft, CheckedFile } from './formats/format';
import { tell, withWantedFixes, wordingFor, type Told, type Wanted } from './jobs/analysed';
import { failWithError, type Run } from './run';
import { failRules, isComparedSo, noteStale, type Judges } from './comparison/verdicts';

/** The threshold that nothing reaches. */
export const never = 'never';
export type Threshold = Severity | typeof never;

export interface CheckingOptions {
  readonly failOn: Threshold;
  /** As asked for on the command line; null leaves it to each draft's settings. */
  readonly language: Language | null;
  /** What is printed of what is found. */
  readonly wanted: Wanted;
  /** Whether what is found goes to a new baseline instead of being shown. */
  readonly takesAll: boolean;
  /** The list that was sent, which states are told by; null without one. */
  readonly earlier: EarlierList | null;
  /** Hears whether what was worked out ahead was of use. */
  readonly noteAhead: (isUsed: boolean) => void;
  /** The draft that what is published is compared with, instead of checking it; null without one. */
  readonly original: Original | null;
}

/** What a check gives: the files in their order, and what was taken for a new baseline. */
export interface Checking {
  readonly files: AsyncIterable<CheckedFile>;
  /** By the draft's path; complete when the files are. */
  readonly accepted: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Checks drafts one after another. A draft whose check fails costs itself only. */
export function checkDrafts(
  drafts: AsyncIterable<Draft | UnreadFile>,
  judges: Judges,
  options: CheckingOptions,
  run: Run,
): Checking {
  const accepted = new Map<string, readonly BaselineEntry[]>();
  const checkOne = async (draft: Draft): Promise<CheckedDraft> => {
    const { path, settings, ahead } = draft;
    if (options.original) {
      const findings = differencesFrom(options.original, draft.report);
      const told = { own: run.wording, run: run.wording };
      return checked(tell(path, draft.report, { findings, suppressed: [] }, options.wanted, told));
    }
    const comparison = await judges.comparisonFor(draft);
    const isUsed = ahead !== null && !options.takesAll && isComparedSo(ahead, comparison);
    if (ahead) options.noteAhead(isUsed);
    if (ahead && isUsed) {
      noteStale(draft, comparison.baseline, ahead.stale, run);
      return checked(ahead.told);
    }
    const judge = await judges.judgeBy(comparison, draft);
    const { report } = draft;
    const verdict = judge.review(report);
    failRules(path, verdict.failures, run);
    noteStale(draft, judge.baseline, verdict.stale, run);
    const all = withWantedFixes(judge, report, verdict.findings, options.wanted);
    const taken = options.takesAll ? all.filter(isAcceptable) : [];
    if (options.takesAll) {
      accepted.set(
        path,
        taken.map((finding) => entryFor(report, finding)),
      );
    }
    const findings = all.filter((finding) => !taken.includes(finding));
    const own = wordingFor(options.language, settings, run.wording);
    const found = { findings, suppressed: verdict.suppressed };
    const told = tell(path, report, found, options.wanted, { own, run: run.wording });
    return checked({ ...told, accepted: told.accepted + taken.length });
  };
  function checked({ record: found, lines, listed, accepted: acceptedHere }: Told): CheckedDraft {
    const { earlier } = options;
    const standing = (each: DraftRecord): DraftRecord =>
      earlier ? withStates(each, earlier) : each;
    const record = standing(found);
    if (record.findings.some(({ severity }) => reaches(severity, options.failOn)))
      run.noteFinding();
    return {
      kind: 'checked',
      record,
      lines,
      accepted: acceptedHere,
      listed: listed && listDraft(standing(listed), run.wording),
    };
  }
  async function* files(): AsyncGenerator<CheckedFile> {
    for await (const file of drafts) {
      if ('error' in file) {
        yield { kind: 'unread', record: file };
        continue;
      }
      const { path } = file;
      try {
        yield await checkOne(file);
      } catch (error) {
        yield { kind: 'unread', record: { path, error: failWithError(run, path, error) } };
      }
    }
  }
  return { files: files(), accepted };
}

/** What is said of comments is mended in them and not accepted elsewhere; nor is that a check failed. */
const isAcceptable = (finding: Finding): boolean =>
  finding.code !== suppressionUnknown.code && !isFailure(finding);

/** Whether a finding of the severity counts against a draft. */
export const reaches = (severity: Severity, threshold: Threshold): boolean =>
  threshold !== never && severities.indexOf(severity) <= severities.indexOf(threshold);
