import type { Chapter, Report } from '../model';
import { spanOf, squeezedText, trimSpan, type Span } from '../../text/span';

/** Where a finding about the whole document stands: the title, else the first line with text. */
export function documentSpan(report: Report): Span {
  if (report.title) return report.title.span;
  for (let line = 0; line < report.lines.count; line++) {
    const span = trimSpan(report.text, report.lines.line(line));
    if (span.start < span.end) return span;
  }
  return spanOf(0, 0);
}

/** The last character of the draft that is no white space. */
export function endSpan(report: Report): Span {
  const { end } = trimSpan(report.text, spanOf(0, report.text.length));
  return spanOf(Math.max(0, end - 1), end);
}

/** What stands at the span, without white space, as a message quotes it. */
export const wordsAt = ({ text }: Report, span: Span): string => squeezedText(text, span);

/** The part of the span on its last line. */
export function lastLineOf(report: Report, span: Span): Span {
  const line = report.lines.line(report.lines.lineAt(span.end));
  return trimSpan(report.text, spanOf(Math.max(line.start, span.start), span.end));
}

/** The part of the span on its first line. */
export function firstLineOf(report: Report, span: Span): Span {
  const line = report.lines.line(report.lines.lineAt(span.start));
  return trimSpan(report.text, spanOf(span.start, Math.min(line.end, span.end)));
}

export const chapterOf = (report: Report, id: string): Chapter | undefined =>
  report.chapters.find(({ template }) => template.id === id);
