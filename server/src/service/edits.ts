import type { Report } from '../report/model';
import type { Edit } from '../text/edit';
import type { Range } from '../text/lines';

/** Replaces what stands in the range. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits by line and character; new lines end as those of the draft do. */
export function textEdits(report: Report, edits: readonly Edit[]): readonly TextEdit[] {
  const { lines } = report;
  return edits.map(({ span, newText }) => ({
    range: lines.rangeOf(span),
    newText: newText.replace(/\r\n|\r|\n/g, lines.ending),
  }));
}
