import type { Report } from '../../report/model';
import { spanOf, textAt, type Span } from '../../text/span';

/** The lines of the words with one line break, where nothing but a heading's marks stands beside them. */
export function wholeLines({ text, lines }: Report, span: Span): Span | null {
  const first = lines.line(lines.lineAt(span.start));
  const last = lines.lineWithEnding(lines.lineAt(span.end));
  const before = textAt(text, spanOf(first.start, span.start));
  const after = textAt(text, spanOf(span.end, last.end));
  return /^[\s#*]*$/.test(before) && /^[\s*]*$/.test(after) ? spanOf(first.start, last.end) : null;
}
