import type { BoundRow, BoundTable, Report } from '../model';
import { passagesOf, sentencesOf, spanInSentence } from '../prose/passages';
import { firstIndexWhere } from '../../text/ordered';
import { spanOf, squeezedText, touches, type Span } from '../../text/span';

/**
 * Where in the report the span stands, by names of the form instead of lines: a cell is
 * `applications/received/total`, a sentence the chapter it is in.
 */
export function placeOf(report: Report, span: Span): string {
  const { start } = span;
  for (const table of report.tables.values()) {
    if (!touches(table.span, start)) continue;
    const row = rowAt(table, start);
    const cell = row?.cells.find((each) => touches(each.span, start));
    return [table.template.id, row?.template.id, cell?.column.id]
      .filter((name) => name !== undefined)
      .join('/');
  }
  if (report.title && touches(report.title.span, start)) return 'title';
  const chapter = report.chapters.findLast(({ heading }) => heading.start <= start);
  return chapter?.template.id ?? 'preamble';
}

/** The row whose cells hold the offset, else the one that spans it: broken labels span other rows. */
function rowAt({ rows }: BoundTable, offset: number): BoundRow | undefined {
  const all = [...rows.values()];
  return (
    all.find(({ cells }) => cells.some(({ span }) => touches(span, offset))) ??
    all.find(({ label }) => label !== null && touches(label.span, offset)) ??
    all.find(({ span }) => touches(span, offset))
  );
}

/** Of a longer sentence only so many characters before and after the place count. */
const maxContext = 1000;

const near = (span: Span, at: number): Span =>
  span.end - span.start <= 2 * maxContext
    ? span
    : spanOf(Math.max(span.start, at - maxContext), Math.min(span.end, at + maxContext));

/** The sentence of running text that the span begins in, without white space; `''` elsewhere. */
export function sentenceAround(report: Report, { start }: Span): string {
  for (const passage of passagesOf(report)) {
    const sentences = sentencesOf(passage);
    const spanAt = (index: number): Span =>
      spanInSentence(sentences[index]!, 0, sentences[index]!.text.length);
    const index = firstIndexWhere(sentences.length, (i) => start < spanAt(i).end);
    if (index < sentences.length && spanAt(index).start <= start)
      return squeezedText(report.text, near(spanAt(index), start));
  }
  return '';
}
