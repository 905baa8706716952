import type { Report } from '../report/model';
import type { Finding } from '../rules/model';
import { judgedAgain, withTriedFixes } from '../service/trial';
import { levelOf, type Verdict } from '../rules/check';
import { suppressionUnknown } from '../rules/catalogue/suppression-unknown';
import { createBaselineSearch, type DraftBaseline } from './baseline';
import type { Draft } from './drafts';
import { besideDraft } from './files/beside';
import type { Pairs } from './pairs';
import { createPreviousReports } from './previous';
import { reasonOf, type Run } from './run';
import { createSubordinates } from './subordinates';
import type { Tools } from './engine';

export interface VerdictOptions {
  /** Path of the report of the year before; null leaves it to the settings. */
  readonly previous: string | null;
  /** Finds the reports that belong to a draft; null where nothing is looked for. */
  readonly pairs: Pairs | null;
  /** Paths and patterns of units' reports; null leaves them to the settings. */
  readonly subordinates: readonly string[] | null;
  /** Whether units' reports are left aside. */
  readonly withoutUnits: boolean;
  /** Path of the baseline; null for the nearest one. */
  readonly baseline: string | null;
  /** Whether the baseline is left aside. */
  readonly withoutBaseline: boolean;
}

/** How a draft is judged: by its settings, baseline and the reports that it is compared with. */
export interface Judge {
  readonly baseline: DraftBaseline | null;
  /** Whether the draft is judged by itself, compared with nothing else. */
  readonly isAlone: boolean;
  /** The verdict on the draft as it is now. */
  review(report: Report): Verdict;
  /** Its findings, with the fixes that may be offered. */
  withTriedFixes(report: Report, findings: readonly Finding[]): readonly Finding[];
}

/** Finds what a draft is judged by. What cannot be read or compared is said on standard error. */
export function createJudges(
  options: VerdictOptions,
  tools: Tools,
  run: Run,
): (draft: Draft) => Promise<Judge> {
  const previousFor = createPreviousReports(tools, run);
  const subordinatesFor = options.withoutUnits
    ? () => Promise.resolve(null)
    : createSubordinates(options.subordinates, tools, run);
  const baselineFor = options.withoutBaseline
    ? () => Promise.resolve(null)
    : createBaselineSearch(options.baseline, run);
  return async (draft) => {
    const { settings } = draft;
    const previousPath = options.previous ?? settings.previous;
    const paired =
      previousPath === null ? ((await options.pairs?.previousFor(draft)) ?? null) : null;
    const address = paired?.path ?? previousPath;
    const previousAddress = address === null ? null : besideDraft(address, draft.path);
    const previous =
      previousPath === null ? (paired?.report ?? null) : await previousFor(previousPath, draft);
    const subordinates =
      (await subordinatesFor(draft)) ??
      (options.withoutUnits ? null : ((await options.pairs?.unitsFor(draft)) ?? null));
    const baseline = await baselineFor(draft.path);
    const checker = settings.engine.checkerFor(settings.words);
    const review: Judge['review'] = (report) =>
      checker.review(report, {
        levels: settings.levels,
        previous,
        previousAddress,
        ofKnownBody: paired !== null,
        subordinates,
        requirements: settings.requirements,
        baseline: baseline?.entries ?? [],
      });
    return {
      baseline,
      isAlone: previous === null && subordinates === null && baseline === null,
      review,
      withTriedFixes: (report, findings) =>
        withTriedFixes({
          report,
          findings,
          again: judgedAgain(settings.engine.reader, report, (edited) => review(edited).findings),
        }),
    };
  };
}

/** Names the checks that did not finish: what they would have found is not known. */
export function failRules(path: string, failures: Verdict['failures'], run: Run): void {
  for (const { code, error } of failures) {
    const rule = run.wording.text(`rule.${code}.title`);
    run.fail('cli.failure.check', { path, code, rule, reason: reasonOf(error) });
  }
}

/** Names the entries of the baseline that stand for nothing any more, unless nobody wants to know. */
export function noteStale(
  { path: draft, settings }: Draft,
  { baseline }: Judge,
  { stale }: Verdict,
  run: Run,
): void {
  if (!baseline || stale.length === 0) return;
  if (levelOf(suppressionUnknown, settings.levels) === 'off') return;
  run.note('cli.note.baseline-stale', { path: baseline.path, draft, count: stale.length });
  for (const { rule, place } of stale) run.note('cli.note.baseline-stale.entry', { rule, place });
}
