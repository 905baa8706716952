import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import type { Span } from '../../text/span';
import { piecesOf } from './resemblance';

/** A paragraph of this year's report and the one of last year's that it repeats. */
export interface CopiedParagraph {
  readonly now: Paragraph;
  readonly before: Paragraph;
}

export interface Paragraph {
  readonly text: string;
  /** In its own report. */
  readonly span: Span;
}

const tooAlike = 0.8;

/** A chapter's running text, a line a paragraph. */
export const chapterText = (report: Report, id: string): string =>
  chapterPassages(report, id)
    .map(({ text }) => text)
    .join('\n');

/** The paragraphs of a chapter that last year's has nearly to the letter, numbers apart; in the draft's order. */
export function copiedParagraphs(
  report: Report,
  previous: Report,
  id: string,
): readonly CopiedParagraph[] {
  const earlier = paragraphsOf(previous, id);
  /** Where a piece stands first, so that the work grows no faster than the texts. */
  const placeOf = new Map<string, number>();
  earlier.forEach(({ text }, index) => {
    for (const piece of piecesOf(text)) if (!placeOf.has(piece)) placeOf.set(piece, index);
  });
  return paragraphsOf(report, id).flatMap((now) => {
    const pieces = piecesOf(now.text);
    const shared = new Map<number, number>();
    for (const piece of pieces) {
      const place = placeOf.get(piece);
      if (place !== undefined) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best && best[1] > tooAlike * pieces.length ? [{ now, before: earlier[best[0]]! }] : [];
  });
}

const chapterPassages = (report: Report, id: string): readonly Passage[] =>
  passagesOf(report).filter(({ chapter }) => chapter?.template.id === id);

const paragraphsOf = (report: Report, id: string): readonly Paragraph[] =>
  chapterPassages(report, id).flatMap((passage) => {
    const paragraphs: Paragraph[] = [];
    let from = 0;
    for (const text of passage.text.split('\n')) {
      if (text !== '') paragraphs.push({ text, span: passage.spanOf(from, from + text.length) });
      from += text.length + 1;
    }
    return paragraphs;
  });
