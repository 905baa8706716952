import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import type { Finding, Fix } from '../../rules/model';
import { applyEdits, type Edit } from '../../text/edit';
import { lineEndingOf } from '../../text/lines';
import type { Message } from '../../wording/message';
import { composedEdits } from './composedEdits';
import { chosenFixes, editsOf, type Choice } from './chosenFixes';
import { lossByFix } from '../keeping';
import { isBetter } from './trial';

/** A draft's text after its fixes. */
export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** What they change of the draft, in its order. */
  readonly edits: readonly Edit[];
  /** Why fixes were not applied that would have lost something, one each. */
  readonly refusals: readonly Message[];
}

/** The findings of the draft as it is after a round of fixes. */
export type FindingsIn = (report: Report) => readonly Finding[];

/** A fix may uncover another; more rounds than this would be two fixes undoing each other. */
const maxRounds = 8;

/** How often a draft is read again in a round; a fix that is not tried any more is not applied. */
const maxTrialsPerRound = 64;

/** Which fixes are applied. */
export type Applies = (fix: Fix) => boolean;

/** Those that may be applied unseen. */
const isSafe: Applies = ({ safe }) => safe;

/**
 * Those of which somebody will accept or reject each: the likeliest of each finding too. Lines and columns stay,
 * for a document of another program has its own.
 */
export const isProposal: Applies = ({ safe, preferred, edits }) =>
  (safe || preferred) && edits.every(({ newText }) => !/[\t\n]/.test(newText));

/**
 * Applies the fixes, the safe ones unless told otherwise, and again until none is left. New lines end as
 * those of the draft do.
 */
export function applyFixes(
  report: Report,
  reader: ReportReader,
  findingsIn: FindingsIn,
  applies: Applies = isSafe,
): FixedText {
  let current = report;
  let count = 0;
  const rounds: (readonly Edit[])[] = [];
  let findings = findingsIn(current);
  for (let round = 0; round < maxRounds; round++) {
    const choices = chosenFixes(
      findings,
      (fix, finding) => applies(fix) && !lossByFix(current, finding, fix),
    );
    const step = helpfulStep(current, findings, choices, reader, findingsIn);
    if (!step) break;
    current = step.report;
    findings = step.findings;
    count += step.count;
    rounds.push(...step.rounds);
  }
  return {
    text: current.source,
    count,
    edits: composedEdits(report.source.length, rounds),
    refusals: findings.flatMap((finding) => refusalsFor(current, finding, applies)),
  };
}

/** Why nothing was done about the finding, where each fix that was to be applied would lose something. */
function refusalsFor(report: Report, finding: Finding, applies: Applies): readonly Message[] {
  const losses = finding.fixes.filter(applies).map((fix) => lossByFix(report, finding, fix));
  const [loss] = losses;
  return loss && losses.every((each) => each !== null) ? [loss] : [];
}

interface Step {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly count: number;
  /** What was changed, one application after the other. */
  readonly rounds: readonly (readonly Edit[])[];
}

/**
 * The draft after the fixes that remove their findings, add none above a hint and lose nothing: all that
 * go together, else one after the other; null where none does.
 */
function helpfulStep(
  report: Report,
  findings: readonly Finding[],
  choices: readonly Choice[],
  reader: ReportReader,
  findingsIn: FindingsIn,
): Step | null {
  const step = (choices: readonly Choice[], from: Step): Step | null => {
    if (choices.length === 0) return null;
    const fixes = choices.map(({ fix }) => fix);
    const edits = editsIn(from.report.source, fixes);
    const after = reader.parse(applyEdits(from.report.source, edits), {
      edition: report.edition.id,
    });
    const found = findingsIn(after);
    const removed = choices.map(({ finding }) => finding);
    return isBetter(from.findings, found, removed, editsOf(fixes))
      ? {
          report: after,
          findings: found,
          count: from.count + choices.length,
          rounds: [...from.rounds, edits],
        }
      : null;
  };
  const here: Step = { report, findings, count: 0, rounds: [] };
  let left = maxTrialsPerRound;
  // Halved until what is left helps: a few bad ones among many cost a few trials each, not one a fix.
  const helpful = (some: readonly Choice[]): readonly (readonly Choice[])[] => {
    if (some.length === 0 || left-- <= 0) return [];
    if (step(some, here)) return [some];
    if (some.length === 1) return [];
    const middle = Math.ceil(some.length / 2);
    return [...helpful(some.slice(0, middle)), ...helpful(some.slice(middle))];
  };
  const groups = helpful(choices);
  return step(groups.flat(), here) ?? (groups[0] ? step(groups[0], here) : null);
}

function editsIn(text: string, fixes: readonly Fix[]): readonly Edit[] {
  const ending = lineEndingOf(text);
  return editsOf(fixes).map(({ span, newText }) => ({
    span,
    newText: newText.replace(/\r\n|\r|\n/g, ending),
  }));
}
