import { layoutNamed } from '../../report/layout/kinds';
import type { BoundTable, Report } from '../../report/model';
import { isRule } from '../../report/layout/ruled';
import { spanOf, textAt, type Span } from '../../text/span';

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

/**
 * All that stands for the table in the draft: the lines in which it was read with the rules around them,
 * or its tags with all within.
 */
export function extentOf(report: Report, table: BoundTable): Span {
  const { text, readLines } = report;
  const { span, layout } = table;
  const ruled = (line: number): boolean => isRule(textAt(text, readLines.line(line)));
  const first = readLines.lineAt(span.start);
  const last = readLines.lineAt(span.end);
  const lines = spanOf(
    readLines.line(ruled(first - 1) ? first - 1 : first).start,
    readLines.line(ruled(last + 1) ? last + 1 : last).end,
  );
  return layoutNamed(layout).extent(report, table, lines);
}
