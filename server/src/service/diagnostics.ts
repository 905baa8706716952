import type { Finding, Severity } from '../rules/model';
import type { Range } from '../text/lines';
import type { Wording } from '../wording/wording';
import type { Analysis } from './analysis';

/** A finding as an editor shows it: worded, and placed by line and character. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  /** The rule's title. */
  readonly title: string;
  /** Address of the page about the rule. */
  readonly href: string;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  /** The address of another file that the place is in. */
  readonly file?: string;
  readonly range: Range;
  readonly message: string;
}

/** Gives the address of the page about a rule. */
export type RuleAddress = (code: string) => string;

/** The findings in the draft's order, worded; those that are withheld are left out. */
export const diagnosticsOf = (
  analysis: Analysis,
  wording: Wording,
  ruleAddress: RuleAddress,
  withheld: ReadonlySet<Finding> = new Set(),
): readonly Diagnostic[] =>
  analysis.findings
    .filter((finding) => !withheld.has(finding))
    .map((finding) => diagnosticOf(analysis, finding, wording, ruleAddress));

/** A finding of the analysis, worded and placed. */
export function diagnosticOf(
  { report: { lines } }: Analysis,
  finding: Finding,
  wording: Wording,
  ruleAddress: RuleAddress,
): Diagnostic {
  return {
    range: lines.rangeOf(finding.span),
    severity: finding.severity,
    code: finding.code,
    title: wording.say({ key: `rule.${finding.code}.title`, args: {} }),
    href: ruleAddress(finding.code),
    message: wording.say(finding.message),
    related: finding.related.map(({ span, message, file }) => ({
      ...(file && { file: file.address }),
      range: (file?.lines ?? lines).rangeOf(span),
      message: wording.say(message),
    })),
  };
}
