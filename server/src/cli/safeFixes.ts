import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Finding, Fix } from '../rules/model';
import { compatibleFixes, editsOf } from '../service/edits';
import { lineEndingOf } from '../text/lines';

/** A draft's text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/** The findings of the draft as it is after a round of fixes. */
export type FindingsIn = (report: Report) => readonly Finding[];

/** A fix may uncover another; more rounds than this would be two fixes undoing each other. */
const mostRounds = 8;

/**
 * Applies every fix that may be applied unseen, and again until none is left. New lines end as those
 * of the draft do.
 */
export function applySafeFixes(
  report: Report,
  reader: ReportReader,
  findingsIn: FindingsIn,
): FixedText {
  const options = { edition: report.edition.id };
  let current = report;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = safeFixesOf(findingsIn(current));
    if (fixes.length === 0) break;
    current = reader.parse(withFixes(current.source, fixes), options);
    count += fixes.length;
  }
  return { text: current.source, count };
}

/** One safe fix a finding, the likeliest first, as far as they go together. */
const safeFixesOf = (findings: readonly Finding[]): readonly Fix[] =>
  compatibleFixes(
    findings.flatMap(({ fixes }) => {
      const safe = fixes.filter((fix) => fix.safe);
      const chosen = safe.find(({ preferred }) => preferred) ?? safe[0];
      return chosen ? [chosen] : [];
    }),
  );

function withFixes(text: string, fixes: readonly Fix[]): string {
  const ending = lineEndingOf(text);
  let fixed = '';
  let from = 0;
  for (const { span, newText } of editsOf(fixes)) {
    fixed += text.slice(from, span.start) + newText.replace(/\r\n|\r|\n/g, ending);
    from = span.end;
  }
  return fixed + text.slice(from);
}
