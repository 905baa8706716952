import type { Report } from '../report/model';
import { isYearBefore, levelOf, type Checker, type RuleLevels } from '../rules/check';
import type { Finding, Rule, Severity } from '../rules/model';
import type { Message } from '../wording/message';
import type { Suppressor } from '../rules/suppression/suppress';
import type { Analysis } from '../service/languageService';
import { touches } from '../text/span';
import type { DraftSettings } from './draftSettings';

/** Who decided how much a rule counts: a file of ours, the editor's settings, or nobody. */
export type LevelOrigin = 'file' | 'editor' | 'default';

export interface Decision {
  readonly level: Severity | 'off';
  readonly origin: LevelOrigin;
}

/** A finding at the place, and why it counts as it does. */
export interface FoundHere {
  readonly code: string;
  readonly message: Message;
  readonly decision: Decision;
  /** Not on show for now, because the caret is at it. */
  readonly waits: boolean;
}

export interface AcceptedHere {
  readonly code: string;
  readonly message: Message;
  readonly by: Suppressor;
}

/** A rule that is off; `message` is what it would say at the place, null for nothing. */
export interface OffRule {
  readonly code: string;
  readonly decision: Decision;
  readonly message: Message | null;
}

/** Why findings are or are not reported at a place of a draft. */
export interface PlaceExplanation {
  /** Whether the document is taken for a report at all; nothing else is said of one that is not. */
  readonly checked: boolean;
  readonly found: readonly FoundHere[];
  readonly accepted: readonly AcceptedHere[];
  readonly off: readonly OffRule[];
  /** Rules that cannot say anything without the report of the year before. */
  readonly waiting: readonly string[];
  /** Rules that cannot say anything without the reports of the body's units. */
  readonly withoutUnits: readonly string[];
  readonly previous: 'none' | 'other-year' | 'compared';
  /** Rules that looked at the draft and found nothing at the place. */
  readonly silent: readonly string[];
}

/** Explains the line of the offset: everything that stands at the offset or begins in its line. */
export function whyHere(
  analysis: Analysis,
  offset: number,
  checker: Checker,
  settings: DraftSettings,
  withheld: ReadonlySet<Finding>,
): PlaceExplanation {
  const { report, checked } = analysis;
  const isHere = isAt(report, offset);
  const { previous, subordinates, levels } = settings;
  const compared = previous !== null && isYearBefore(previous, report);
  const found = analysis.findings.filter(isHere);
  const accepted = analysis.suppressed.filter(({ finding }) => isHere(finding));
  const off = checker.rules.filter((rule) => levelOf(rule, levels) === 'off');
  const waiting = checker.rules.filter(
    (rule) => rule.comparesYears === true && !compared && !off.includes(rule),
  );
  const withoutUnits = checker.rules.filter(
    (rule) => rule.comparesUnits === true && !subordinates && !off.includes(rule),
  );
  const heard = new Set([
    ...[...found, ...accepted.map(({ finding }) => finding)].map(({ code }) => code),
    ...[...off, ...waiting, ...withoutUnits].map(({ code }) => code),
  ]);
  return {
    checked,
    found: found.map((finding) => ({
      code: finding.code,
      message: finding.message,
      decision: { level: finding.severity, origin: originOf(finding.code, settings) },
      waits: withheld.has(finding),
    })),
    accepted: accepted.map(({ finding, by }) => ({
      code: finding.code,
      message: finding.message,
      by,
    })),
    off: checked ? offHere(off, analysis, checker, settings, isHere) : [],
    waiting: waiting.map(({ code }) => code),
    withoutUnits: withoutUnits.map(({ code }) => code),
    previous: previous === null ? 'none' : compared ? 'compared' : 'other-year',
    silent: checked ? checker.rules.flatMap(({ code }) => (heard.has(code) ? [] : [code])) : [],
  };
}

type IsHere = (finding: Finding) => boolean;

function isAt({ lines }: Report, offset: number): IsHere {
  const line = lines.lineAt(offset);
  return ({ span }) => touches(span, offset) || lines.lineAt(span.start) === line;
}

/** What the rules that are off would say if they were on. */
function offHere(
  off: readonly Rule[],
  { report }: Analysis,
  checker: Checker,
  settings: DraftSettings,
  isHere: IsHere,
): readonly OffRule[] {
  const levels: RuleLevels = new Map([
    ...settings.levels,
    ...off.map(({ code, severity }) => [code, severity] as const),
  ]);
  const { previous, previousAddress, subordinates, requirements } = settings;
  const { findings, suppressed } = checker.review(report, {
    levels,
    previous,
    previousAddress,
    subordinates,
    requirements,
  });
  const here = [...findings, ...suppressed.map(({ finding }) => finding)].filter(isHere);
  return off.map(({ code }) => ({
    code,
    decision: { level: 'off', origin: originOf(code, settings) },
    message: here.find((finding) => finding.code === code)?.message ?? null,
  }));
}

function originOf(code: string, { origins: { file, editor } }: DraftSettings): LevelOrigin {
  if (file?.levels.has(code) === true) return 'file';
  return editor.levels.has(code) ? 'editor' : 'default';
}
