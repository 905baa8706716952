import type { Subordinates } from '../../facts/rollup/subordinates';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { judgedAgain, withTriedFixes } from '../../service/fixes/trial';
import { levelOf, type Verdict } from '../../rules/check';
import { suppressionUnknown } from '../../rules/catalogue/suppression-unknown';
import { createBaselineSearch, type DraftBaseline } from '../settings/baseline';
import type { Draft } from '../input/drafts';
import { besideDraft } from '../files/beside';
import { readCompanions } from './companions';
import { alone, type Companions } from './compared';
import { acceptedState } from '../jobs/analysed';
import type { AheadResult } from '../jobs/messages';
import type { Pairs } from './pairs';
import { createPreviousReports } from './previous';
import { reasonOf, type Run } from '../run';
import { createSubordinates } from './subordinates';
import type { HeldSettings } from '../settings/settings';
import type { Tools } from '../engine';

/** What drafts are compared with beside what their settings name, and what of that is left aside. */
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

/** What a draft is compared with and what is accepted in it; of its companions nothing is read yet. */
export interface Comparison {
  /** The report of the year before, where the command line or the settings name it. */
  readonly named: string | null;
  /** The units' reports, where the command line or the settings name them for this draft. */
  readonly subordinates: Subordinates | null;
  readonly companions: Companions;
  readonly baseline: DraftBaseline | null;
}

/** How a draft is judged: by its settings, baseline and the reports that it is compared with. */
export interface Judge {
  readonly baseline: DraftBaseline | null;
  /** The verdict on the draft as it is now. */
  review(report: Report): Verdict;
  /** Its findings, with the fixes that may be offered. */
  withTriedFixes(report: Report, findings: readonly Finding[]): readonly Finding[];
}

/** Finds a draft's judge in two steps: what it is compared with is known before any of it is read. */
export interface Judges {
  comparisonFor(draft: Draft): Promise<Comparison>;
  judgeBy(comparison: Comparison, draft: Draft): Promise<Judge>;
}

/** Finds what drafts are judged by. What cannot be read or compared is said on standard error. */
export function createJudges(options: VerdictOptions, tools: Tools, run: Run): Judges {
  const previousFor = createPreviousReports(tools, run);
  const { pairs, withoutUnits } = options;
  const subordinatesFor = withoutUnits
    ? () => Promise.resolve(null)
    : createSubordinates(options.subordinates, tools, run);
  const baselineFor = options.withoutBaseline
    ? () => Promise.resolve(null)
    : createBaselineSearch(options.baseline, run);
  return {
    comparisonFor: async (draft) => {
      const named = options.previous ?? draft.settings.previous;
      const subordinates = await subordinatesFor(draft);
      const wanted = { previous: named === null, units: !withoutUnits && subordinates === null };
      return {
        named,
        subordinates,
        companions: pairs ? await pairs.companionsOf(draft, wanted) : alone,
        baseline: await baselineFor(draft.path),
      };
    },
    judgeBy: async ({ named, subordinates, companions, baseline }, draft) => {
      const read = await readCompanions(companions, draft, tools.importer);
      const previous =
        named === null ? read.previous : { path: named, report: await previousFor(named, draft) };
      return judgeWith(draft.settings, {
        path: draft.path,
        previous,
        ofKnownBody: read.previous !== null,
        subordinates: subordinates ?? read.subordinates,
        baseline,
      });
    },
  };
}

/** Whether what was worked out ahead is compared with the same, and the same is accepted in it. */
export const isComparedSo = (
  { companions, accepted }: Pick<AheadResult, 'companions' | 'accepted'>,
  comparison: Comparison,
): boolean =>
  comparison.named === null &&
  comparison.subordinates === null &&
  acceptedState(comparison.baseline) === accepted &&
  JSON.stringify(comparison.companions) === JSON.stringify(companions);

/** The judge of a draft by what its settings name alone: commands without options for comparing ask for it. */
export function createJudgeOf(
  { withoutUnits }: Pick<VerdictOptions, 'withoutUnits'>,
  tools: Tools,
  run: Run,
): (draft: Draft) => Promise<Judge> {
  const named = { previous: null, pairs: null, subordinates: null, baseline: null };
  const judges = createJudges({ ...named, withoutUnits, withoutBaseline: false }, tools, run);
  return async (draft) => judges.judgeBy(await judges.comparisonFor(draft), draft);
}

/** All that a draft is compared with, read. */
export interface ReadComparison {
  /** The draft's path. */
  readonly path: string;
  readonly previous: { readonly path: string; readonly report: Report | null } | null;
  /** Whether both are known to be of one body, whatever their titles say. */
  readonly ofKnownBody: boolean;
  readonly subordinates: Subordinates | null;
  readonly baseline: DraftBaseline | null;
}

/** The judge of a draft by what it is compared with. */
export function judgeWith(
  { engine, words, levels, requirements }: HeldSettings,
  { path, previous, ofKnownBody, subordinates, baseline }: ReadComparison,
): Judge {
  const checker = engine.checkerFor(words);
  const review: Judge['review'] = (report) =>
    checker.review(report, {
      levels,
      previous: previous?.report ?? null,
      previousAddress: previous && besideDraft(previous.path, path),
      ofKnownBody,
      subordinates,
      requirements,
      baseline: baseline?.entries ?? [],
    });
  return {
    baseline,
    review,
    withTriedFixes: (report, findings) =>
      withTriedFixes({
        report,
        findings,
        again: judgedAgain(engine.reader, report, (edited) => review(edited).findings),
      }),
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
  baseline: DraftBaseline | null,
  stale: Verdict['stale'],
  run: Run,
): void {
  if (!baseline || stale.length === 0) return;
  if (levelOf(suppressionUnknown, settings.levels) === 'off') return;
  run.note('cli.note.baseline-stale', { path: baseline.path, draft, count: stale.length });
  for (const { rule, place } of stale) run.note('cli.note.baseline-stale.entry', { rule, place });
}
