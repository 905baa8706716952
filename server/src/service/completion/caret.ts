import type { Report } from '../../report/model';
import { hasPipe } from '../../text/pipes';
import { spanOf, textAt, type Span } from '../../text/span';

/** Where completion was asked for. */
export interface Caret {
  readonly report: Report;
  readonly offset: number;
  /** Zero-based number of its line, and the line without its ending. */
  readonly line: number;
  readonly lineSpan: Span;
  /** What stands on the line before it and after it. */
  readonly before: string;
  readonly after: string;
}

export function caretAt(report: Report, offset: number): Caret {
  const { text, lines } = report;
  const line = lines.lineAt(offset);
  const lineSpan = lines.line(line);
  return {
    report,
    offset,
    line,
    lineSpan,
    before: textAt(text, spanOf(lineSpan.start, offset)),
    after: textAt(text, spanOf(offset, lineSpan.end)),
  };
}

/** Whether the caret's line is one of a pipe table or of tab-separated cells. */
export const isInCells = ({ before, after }: Caret): boolean =>
  hasPipe(before + after) || (before + after).includes('\t');
