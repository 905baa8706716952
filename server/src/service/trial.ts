import type { Edit } from '../text/edit';
import { severities, type Finding } from '../rules/model';
import { fillInsOf } from '../template/skeleton/fillIns';
import { countEach } from '../text/numberTokens';
import type { Analysis } from './analysis';
import { applyEdits } from './keeping';

/** Characters that trials of one request read in all: reading goes on for as long as a keystroke may wait. */
const maxTrialChars = 2_000_000;
const minTrials = 4;
/** Whoever asks about a place asks about fewer; who asks about a whole draft does not wait for each. */
const maxTrials = 24;

/** How many edits of the draft can be tried in one request. */
export const trialsFor = (source: string): number =>
  Math.min(maxTrials, Math.max(minTrials, Math.floor(maxTrialChars / Math.max(1, source.length))));

/**
 * Whether the edits do what they are offered for: of each rule whose findings they are to remove there
 * are so many fewer, and of none there are more above a hint. What they leave for the author to fill in
 * is asked for and no new finding.
 */
export function helps(
  analysis: Analysis,
  edits: readonly Edit[],
  removed: readonly Finding[],
): boolean {
  const after = analysis.again(applyEdits(analysis.report.source, edits));
  // The text has its numbers already where a table of zeros is put in to be filled.
  const fillsIn = after.report.tables.size > analysis.report.tables.size;
  const found = fillsIn
    ? after.findings.filter(({ code }) => !code.startsWith('narrative-'))
    : after.findings;
  return isBetter(analysis.findings, found, removed, edits);
}

/** The same of findings that are known before and after. */
export function isBetter(
  before: readonly Finding[],
  after: readonly Finding[],
  removed: readonly Finding[],
  edits: readonly Edit[],
): boolean {
  const was = countEach(before.map(({ code }) => code));
  const is = countEach(after.map(({ code }) => code));
  const gone = countEach(removed.map(({ code }) => code));
  for (const code of gone.keys()) {
    if ((is.get(code) ?? 0) >= (was.get(code) ?? 0)) return false;
  }
  const heavyBefore = countEach(before.filter(isHeavy).map(({ code }) => code));
  const heavyAfter = countEach(after.filter(isHeavy).map(({ code }) => code));
  const leavesOpen = edits.some(({ newText }) => fillInsOf(newText).length > 0);
  return [...heavyAfter].every(
    ([code, count]) =>
      count <= (heavyBefore.get(code) ?? 0) || (leavesOpen && code === openPlaceCode),
  );
}

/** What is said of places that are still to be filled in. */
const openPlaceCode = 'placeholder';

const isHeavy = ({ severity }: Finding): boolean =>
  severities.indexOf(severity) < severities.indexOf('hint');
