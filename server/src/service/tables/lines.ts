import type { BoundTable, Report } from '../../report/model';

/** Lines `[from, to)` of the draft. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** The lines that the table stands in, its first and last ones whole. */
export const linesOfTable = ({ lines }: Report, { span }: BoundTable): LineSpan => ({
  from: lines.lineAt(span.start),
  to: lines.lineAt(Math.max(span.start, span.end)) + 1,
});
