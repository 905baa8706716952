import type { Report } from '../report/model';
import type { Template } from '../template/model';
import { severities, type Finding, type Rule, type RuleFinding, type Severity } from './model';
import { builtInWords } from './words/builtIn';
import { mergeWords } from './words/merge';
import type { WordsExtension } from './words/model';

/** A rule's severity as the user wants it; rules not named keep their own. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

/** Checks reports with a set of rules. */
export interface Checker {
  readonly rules: readonly Rule[];
  /**
   * The findings in the draft's order, whether or not the text is recognisably a report. A `previous`
   * report is compared only where it is of the year before.
   */
  check(report: Report, levels?: RuleLevels, previous?: Report | null): readonly Finding[];
}

const ownLevels: RuleLevels = new Map();

/** `extension`: the user's own words, beside those that come with Gouji. */
export function createChecker(
  rules: readonly Rule[],
  templates: readonly Template[],
  extension: WordsExtension = {},
): Checker {
  const words = mergeWords(builtInWords, extension);
  return {
    rules,
    check: (report, levels = ownLevels, previous = null) => {
      const context = {
        templates,
        words,
        previous: previous && isYearBefore(previous, report) ? previous : null,
      };
      return rules
        .flatMap((rule) => {
          const level = levels.get(rule.code) ?? (rule.offByDefault === true ? 'off' : undefined);
          if (level === 'off') return [];
          return [...rule.check(report, context)].map((found) =>
            finish(rule, found, report, level),
          );
        })
        .sort(
          (a, b) =>
            a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code),
        );
    },
  };
}

/** Whether the first report is that of the year before the second's. */
export const isYearBefore = (previous: Report, report: Report): boolean =>
  previous.year !== null && report.year !== null && previous.year === report.year - 1;

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
    fixes: found.fixes ?? [],
  };
}

function ownSeverity(rule: Rule, found: RuleFinding, report: Report): Severity {
  const severity = found.severity ?? rule.severity;
  const encouraged = report.year !== null && report.edition.encouragedYears.includes(report.year);
  return rule.format === true && encouraged ? lower(severity) : severity;
}

/** One level less: an error becomes a warning, a warning a hint. */
function lower(severity: Severity): Severity {
  if (severity === 'error') return 'warning';
  return severity === 'warning' ? 'hint' : severities[severities.length - 1]!;
}
