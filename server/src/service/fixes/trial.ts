import type { Report } from '../../report/model';
import type { ReportReader } from '../../report/parse';
import { severities, type Finding, type Fix } from '../../rules/model';
import { fillInsOf } from '../../template/skeleton/fillIns';
import { applyEdits, type Edit } from '../../text/edit';
import { countEach } from '../../text/numberTokens';
import { lossByFix } from '../keeping';

/** Characters that trials of one request read in all: reading goes on for as long as a keystroke may wait. */
const maxTrialChars = 2_000_000;
const minTrials = 4;
/** Whoever asks about a place asks about fewer; who asks about a whole draft does not wait for each. */
const maxTrials = 24;

/** How many edits of the draft can be tried in one request. */
export const trialsFor = (source: string): number =>
  Math.min(maxTrials, Math.max(minTrials, Math.floor(maxTrialChars / Math.max(1, source.length))));

/** A draft with its findings, and how it would be as another text. */
export interface Judged {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly again: (text: string) => Pick<Judged, 'report' | 'findings'>;
}

/**
 * What edits lead to. `better`: the findings that they are to remove are gone, and none above a hint is
 * new. `disputed`: so it is, but for what the draft's text says otherwise. `worse`: anything else.
 */
export type Outcome = 'better' | 'disputed' | 'worse';

/** What the edits lead to, told by reading and checking the draft as it would be. */
export const outcomeOf = (
  { report, findings, again }: Judged,
  edits: readonly Edit[],
  removed: readonly Finding[],
): Outcome => compared(findings, again(applyEdits(report.source, edits)).findings, removed, edits);

/** Whether nothing speaks against the edits, of findings that are known before and after. */
export const isBetter = (
  before: readonly Finding[],
  after: readonly Finding[],
  removed: readonly Finding[],
  edits: readonly Edit[],
): boolean => compared(before, after, removed, edits) === 'better';

function compared(
  before: readonly Finding[],
  after: readonly Finding[],
  removed: readonly Finding[],
  edits: readonly Edit[],
): Outcome {
  const was = countEach(before.map(({ code }) => code));
  const is = countEach(after.map(({ code }) => code));
  const gone = countEach(removed.map(({ code }) => code));
  for (const code of gone.keys()) {
    if ((is.get(code) ?? 0) >= (was.get(code) ?? 0)) return 'worse';
  }
  const heavyBefore = countEach(before.filter(isHeavy).map(({ code }) => code));
  const heavyAfter = countEach(after.filter(isHeavy).map(({ code }) => code));
  const leavesOpen = edits.some(({ newText }) => fillInsOf(newText).length > 0);
  // What is left for the author to fill in is asked for, and no new finding.
  const added = [...heavyAfter].flatMap(([code, count]) =>
    count <= (heavyBefore.get(code) ?? 0) || (leavesOpen && code === openPlaceCode) ? [] : [code],
  );
  if (added.length === 0) return 'better';
  return added.every((code) => code.startsWith('narrative-')) ? 'disputed' : 'worse';
}

/** How the text is judged after an edit: read in the same form, and found in as the report was. */
export const judgedAgain =
  (
    reader: ReportReader,
    { edition }: Report,
    findingsIn: (edited: Report) => readonly Finding[],
  ): Judged['again'] =>
  (text) => {
    const report = reader.parse(text, { edition: edition.id });
    return { report, findings: findingsIn(report) };
  };

/** What is said of places that are still to be filled in. */
const openPlaceCode = 'placeholder';

const isHeavy = ({ severity }: Finding): boolean =>
  severities.indexOf(severity) < severities.indexOf('hint');

/**
 * The findings with the fixes that may be offered: none that loses anything, and of those that write rows,
 * chapters or figures none that makes the draft worse. One that the text disputes, or for which there is
 * no time left, is not the preferred one.
 */
export function withTriedFixes(analysis: Judged): readonly Finding[] {
  const { report, findings } = analysis;
  let left = trialsFor(report.source);
  const tried = (finding: Finding, fix: Fix): readonly Fix[] => {
    if (lossByFix(report, finding, fix)) return [];
    if (fix.writesFigures !== true) return [fix];
    const outcome = left-- > 0 ? outcomeOf(analysis, fix.edits, [finding]) : 'disputed';
    if (outcome === 'worse') return [];
    return [outcome === 'better' ? fix : { ...fix, preferred: false, safe: false }];
  };
  return findings.map((finding) => {
    const fixes = finding.fixes.flatMap((fix) => tried(finding, fix));
    const isSame =
      fixes.length === finding.fixes.length && fixes.every((fix, i) => fix === finding.fixes[i]);
    return isSame ? finding : { ...finding, fixes };
  });
}
