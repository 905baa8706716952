import type { Report } from '../../report/model';
import { lineEndingOf } from '../../text/lines';
import { spanOf, trimSpan } from '../../text/span';
import type { Edit } from '../../text/edit';

/** Inserts paragraphs, apart by blank lines, above the line in which `offset` was read. */
export function insertAbove(report: Report, offset: number, paragraphs: readonly string[]): Edit {
  const { source, text, readLines } = report;
  const eol = lineEndingOf(source);
  const { start } = readLines.line(readLines.lineAt(offset));
  // A tag's first character may stand for the break before the line.
  const at = start > 0 && source[start - 1] !== text[start - 1] ? start - 1 : start;
  const isLineStart = at === 0 || /[\r\n]/.test(source[at - 1]!);
  const words = paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
  return {
    span: spanOf(at, at),
    newText: (isLineStart ? words : `\n\n${words}`).replace(/\n/g, eol),
  };
}

/** Inserts paragraphs below the text that ends at `end`, outside the tags that end there too. */
export function insertBelow(report: Report, end: number, paragraphs: readonly string[]): Edit {
  const at = end + closingTags.exec(report.source.slice(end))![0].length;
  const words = paragraphs.map((paragraph) => `\n\n${paragraph}`).join('');
  return {
    span: spanOf(at, at),
    newText: words.replace(/\n/g, lineEndingOf(report.source)),
  };
}

/** Inserts paragraphs below the draft's last text and ends it with a line break. */
export function insertAtEnd(report: Report, paragraphs: readonly string[]): Edit {
  const { readLines, text } = report;
  // A blank cell at the end of the last row belongs to it.
  const { end } = readLines.line(readLines.lineAt(trimSpan(text, spanOf(0, text.length)).end));
  const { span, newText } = insertBelow(report, end, paragraphs);
  const isLast = report.source.slice(span.start).trim() === '';
  return {
    span: isLast ? spanOf(span.start, report.source.length) : span,
    newText: newText + lineEndingOf(report.source),
  };
}

const closingTags = /^(?:\s*<\/[a-z][a-z0-9]*\s*>)*/i;
