import type { Report } from '../report/model';
import type { Edit, Fix } from '../rules/model';
import { lineEndingOf, type Range } from '../text/lines';
import type { Span } from '../text/span';

/** Replaces what stands in the range. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits by line and character; new lines end as those of the draft do. */
export function textEdits(report: Report, edits: readonly Edit[]): readonly TextEdit[] {
  const ending = lineEndingOf(report.source);
  return edits.map(({ span, newText }) => ({
    range: report.lines.rangeOf(span),
    newText: newText.replace(/\r\n|\r|\n/g, ending),
  }));
}

/**
 * The fixes that can be applied together, in the order given: one whose edits collide with those of a
 * fix before it is left out, and so is one that would do the same again.
 */
export function compatibleFixes(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Edit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => collide(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

/** All edits of compatible fixes, in the draft's order; insertions at one place keep theirs. */
export const editsOf = (fixes: readonly Fix[]): readonly Edit[] =>
  fixes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

function collide(a: Edit, b: Edit): boolean {
  if (isInsertion(a.span) && isInsertion(b.span)) {
    return a.span.start === b.span.start && a.newText === b.newText;
  }
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

const isInsertion = ({ start, end }: Span): boolean => start === end;
