import type { Report } from '../report/model';
import type { ReportReader } from '../report/parse';
import type { Finding, Fix } from '../rules/model';
import { compatibleFixes, editsOf } from '../service/edits';
import { lossByFix } from '../service/keeping';
import { isBetter } from '../service/trial';
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
  let current = report;
  let count = 0;
  let findings = findingsIn(current);
  for (let round = 0; round < mostRounds; round++) {
    const step = helpfulStep(current, findings, reader, findingsIn);
    if (!step) break;
    current = step.report;
    findings = step.findings;
    count += step.count;
  }
  return { text: current.source, count };
}

interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

interface Step {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly count: number;
}

/**
 * The draft after the fixes that remove their findings, add none above a hint and lose nothing: all that
 * go together, else one after the other; null where none does.
 */
function helpfulStep(
  report: Report,
  findings: readonly Finding[],
  reader: ReportReader,
  findingsIn: FindingsIn,
): Step | null {
  const step = (choices: readonly Choice[], from: Step): Step | null => {
    if (choices.length === 0) return null;
    const fixes = choices.map(({ fix }) => fix);
    const after = reader.parse(withFixes(from.report.source, fixes), {
      edition: report.edition.id,
    });
    const found = findingsIn(after);
    const removed = choices.map(({ finding }) => finding);
    return isBetter(from.findings, found, removed, editsOf(fixes))
      ? { report: after, findings: found, count: from.count + choices.length }
      : null;
  };
  const here: Step = { report, findings, count: 0 };
  const choices = safeChoices(report, findings);
  const together = step(choices, here);
  if (together) return together;
  const alone = choices.filter((choice) => step([choice], here) !== null);
  return step(alone, here) ?? (alone[0] ? step([alone[0]], here) : null);
}

/** One safe fix a finding, the likeliest first, as far as they go together and lose nothing. */
function safeChoices(report: Report, findings: readonly Finding[]): readonly Choice[] {
  const choices = findings.flatMap((finding) => {
    const safe = finding.fixes.filter((fix) => fix.safe && !lossByFix(report, finding, fix));
    const fix = safe.find(({ preferred }) => preferred) ?? safe[0];
    return fix ? [{ finding, fix }] : [];
  });
  const compatible = new Set(compatibleFixes(choices.map(({ fix }) => fix)));
  return choices.filter(({ fix }) => compatible.has(fix));
}

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
