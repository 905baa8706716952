import type { Report } from '../report/model';
import type { Template } from '../template/model';
import { oncePer } from '../text/oncePer';
import { firstIndexWhere } from '../text/ordered';
import { halfWidth } from '../text/mapped';
import { overlaps, type Span } from '../text/span';
import { failureFinding, type RuleFailure } from './failures';
import {
  severities,
  type Finding,
  type Fix,
  type Rule,
  type RuleContext,
  type RuleFinding,
  type Severity,
} from './model';
import { holdsFor } from './needs';
import { searchFor } from './search';
import type { LocalRequirements } from '../facts/requirements';
import type { Subordinates } from '../facts/rollup/subordinates';
import type { BaselineEntry } from './suppression/baseline';
import { suppress, type SuppressedFinding } from './suppression/suppress';
import { findingsOfRule } from './tableRules';
import { builtInWords } from '../facts/words/builtIn';
import { mergeWords } from '../facts/words/merge';
import { lazily } from '../text/lazily';
import type { WordsExtension } from '../facts/words/model';

/** A rule's severity as the user wants it; rules not named keep their own. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

export interface ReviewOptions {
  readonly levels?: RuleLevels;
  /** Compared only where it is of the year before. */
  readonly previous?: Report | null;
  /** Where `previous` is, as the adapter that read it knows it; its places are not shown without. */
  readonly previousAddress?: string | null;
  /** Whether `previous` is known to be the same body's, under whichever name. */
  readonly ofKnownBody?: boolean;
  /** The reports that a consolidated report adds up. */
  readonly subordinates?: Subordinates | null;
  /** What an office above asks beyond the form. */
  readonly requirements?: LocalRequirements | null;
  /** Findings accepted in this draft. */
  readonly baseline?: readonly BaselineEntry[];
}

/** Everything a check comes to. */
export interface Verdict {
  /** What is to be shown, in the draft's order. */
  readonly findings: readonly Finding[];
  /** What the draft's comments or the baseline accept, in the draft's order. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Entries of the baseline that stand for nothing any more. */
  readonly stale: readonly BaselineEntry[];
  /** The rules that failed; one of the findings names them. */
  readonly failures: readonly RuleFailure[];
}

/** Checks reports with a set of rules. */
export interface Checker {
  readonly rules: readonly Rule[];
  /**
   * The findings in the draft's order, whether or not the text is recognisably a report. A `previous`
   * report is compared only where it is of the year before and of the same body.
   */
  check(report: Report, levels?: RuleLevels, previous?: Report | null): readonly Finding[];
  /** The same, with what is accepted and therefore not among the findings. */
  review(report: Report, options: ReviewOptions): Verdict;
}

const ownLevels: RuleLevels = new Map();

/** The rules that hold for an edition, by when they are asked. */
interface HoldingRules {
  readonly first: readonly Rule[];
  /** Those that come after the others. */
  readonly last: readonly Rule[];
  readonly byCode: ReadonlyMap<string, Rule>;
}

function holdingIn(rules: readonly Rule[], edition: Template): HoldingRules {
  const holding = rules.filter((rule) => holdsFor(rule, edition));
  return {
    first: holding.filter(({ last }) => last !== true),
    last: holding.filter(({ last }) => last === true),
    byCode: new Map(holding.map((rule) => [rule.code, rule])),
  };
}

/** `extension`: the user's own words, beside those that come with Gouji. */
export function createChecker(
  rules: readonly Rule[],
  templates: readonly Template[],
  extension: WordsExtension = {},
): Checker {
  const ruleCodes = rules.map(({ code }) => code);
  const holdingFor = oncePer((edition: Template): HoldingRules => holdingIn(rules, edition));
  const searches = rules.flatMap(({ search: each }) => (each ? [each] : []));
  // For the first draft: the lists take a while to be read.
  const prepared = lazily(() => {
    const words = mergeWords(builtInWords(), extension);
    return { words, search: searchFor(searches, words) };
  });
  const review: Checker['review'] = (
    report,
    {
      levels = ownLevels,
      previous = null,
      previousAddress = null,
      ofKnownBody = false,
      subordinates = null,
      requirements = null,
      baseline = [],
    },
  ) => {
    const { words, search } = prepared();
    const compared =
      previous && isYearBefore(previous, report) && (ofKnownBody || ofOneBody(previous, report))
        ? previous
        : null;
    const context: RuleContext = {
      templates,
      words,
      foundBy: (asked) => search(report)(asked),
      ruleCodes,
      idle: [],
      previous: compared,
      previousFile:
        compared && previousAddress !== null
          ? { address: previousAddress, lines: compared.lines }
          : null,
      subordinates,
      requirements,
    };
    const holding = holdingFor(report.edition);
    const failures: RuleFailure[] = [];
    const first = suppress(
      report,
      findingsOf(holding.first, report, context, levels, failures),
      baseline,
    );
    const failed = new Set(failures.map(({ code }) => code));
    /** Whether the rule had its say: where it is silent, there is nothing for it to find. */
    const isJudged = (code: string): boolean => {
      const rule = holding.byCode.get(code);
      return rule !== undefined && !failed.has(code) && mayJudge(rule, context, levels);
    };
    const idle = first.idle.filter(({ comment, index }) => isJudged(comment.codes[index]!.code));
    const second = suppress(
      report,
      findingsOf(holding.last, report, { ...context, idle }, levels, failures),
      [],
    );
    return {
      findings: inOrder([
        ...first.shown,
        ...second.shown,
        ...(failures.length > 0 ? [failureFinding(report, failures)] : []),
      ]),
      suppressed: [...first.suppressed, ...second.suppressed],
      stale: first.unmatched.filter(({ rule }) => isJudged(rule) || !ruleCodes.includes(rule)),
      failures,
    };
  };
  return {
    rules,
    review,
    check: (report, levels, previous) =>
      review(report, {
        ...(levels && { levels }),
        ...(previous !== undefined && { previous }),
      }).findings,
  };
}

/** The level that counts for a rule; undefined leaves it to the rule and the draft. */
export const levelOf = (
  { code, offByDefault }: Rule,
  levels: RuleLevels,
): Severity | 'off' | undefined => levels.get(code) ?? (offByDefault === true ? 'off' : undefined);

/** Whether the first report is that of the year before the second's, and of the same type. */
export const isYearBefore = (
  previous: Pick<Report, 'year' | 'edition'>,
  report: Pick<Report, 'year' | 'edition'>,
): boolean =>
  previous.edition.type === report.edition.type &&
  previous.year !== null &&
  report.year !== null &&
  previous.year === report.year - 1;

/**
 * Whether two reports may be one body's, by the names in their titles: one may be the other's end, as
 * where the place before it is left out.
 */
export function ofOneBody(previous: Report, report: Report): boolean {
  const before = halfWidth(previous.title?.agency ?? '');
  const now = halfWidth(report.title?.agency ?? '');
  return before.endsWith(now) || now.endsWith(before);
}

const mayJudge = (
  rule: Rule,
  { previous, subordinates }: RuleContext,
  levels: RuleLevels,
): boolean =>
  rule.last !== true &&
  levelOf(rule, levels) !== 'off' &&
  (rule.comparesYears !== true || previous !== null) &&
  (rule.comparesUnits !== true || subordinates !== null);

/** A rule that throws costs only itself: it is added to the failures, and the others have their say. */
function findingsOf(
  rules: readonly Rule[],
  report: Report,
  context: RuleContext,
  levels: RuleLevels,
  failures: RuleFailure[],
): readonly Finding[] {
  const all: Finding[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, levels);
    if (level === 'off') continue;
    try {
      for (const each of findingsOfRule(rule, report, context)) {
        all.push(finish(rule, each, report, level));
      }
    } catch (error) {
      failures.push({ code: rule.code, error });
    }
  }
  return inOrder(all);
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function finish(
  rule: Rule,
  found: RuleFinding,
  report: Report,
  level: Severity | undefined,
): Finding {
  return {
    code: rule.code,
    severity: level ?? ownSeverity(rule, found, report),
    span: found.span,
    message: found.message,
    related: found.related ?? [],
    fixes: (found.fixes ?? []).filter((fix) => keepsMarkup(fix, report)),
  };
}

/** Whether the fix takes away none of a page's tags, which are blanks in the text that rules read. */
const keepsMarkup = ({ edits }: Fix, { source, text, comments }: Report): boolean =>
  edits.every(({ span }) => !blanksOut(source, text, span) || touchesComment(comments, span));

/** Whether something of the draft is a blank in what is read. */
function blanksOut(source: string, text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] !== source[at] && text[at]!.trim() === '') return true;
  }
  return false;
}

function touchesComment(comments: Report['comments'], span: Span): boolean {
  const from = firstIndexWhere(comments.length, (i) => comments[i]!.span.end >= span.start);
  // One that ends where the span begins may be followed by one that overlaps it.
  return comments.slice(from, from + 2).some((comment) => overlaps(comment.span, span));
}

function ownSeverity(rule: Rule, found: RuleFinding, report: Report): Severity {
  const ofType = report.edition.type.rules?.levels?.[rule.code];
  if (ofType !== undefined && ofType !== 'off') return ofType;
  const severity = found.severity ?? rule.severity;
  const encouraged = report.year !== null && report.edition.encouragedYears.includes(report.year);
  return rule.format === true && encouraged ? lower(severity) : severity;
}

/** One level less: an error becomes a warning, a warning a hint. */
function lower(severity: Severity): Severity {
  if (severity === 'error') return 'warning';
  return severity === 'warning' ? 'hint' : severities[severities.length - 1]!;
}
