import { foldSpans } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { Term, Vocabulary } from '../../template/vocabulary';
import type { StreamItem } from '../layout/stream';
import type { NamedHeading, RowTerm } from './labels/naming';
import { pieceOf, settled, type DraftPiece } from './pieces';
import { findTerms } from './labels/terms';

/** A run of values in a table whose rows stand side by side, and the labels that stand before it. */
export interface AcrossRun {
  /** Labels of rows since the run before, in the draft's order. */
  readonly labels: readonly { readonly term: RowTerm; readonly span: Span }[];
  readonly pieces: readonly DraftPiece[];
}

export interface AcrossDraft {
  readonly runs: readonly AcrossRun[];
  readonly headings: readonly NamedHeading[];
  /** Every label of a row that was seen, with or without values after it. */
  readonly labels: readonly { readonly term: RowTerm; readonly span: Span }[];
}

/** Reads a region whose rows stand side by side: their labels, the columns' titles, then the values. */
export function readAcross(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): AcrossDraft {
  const runs: AcrossRun[] = [];
  const headings: NamedHeading[] = [];
  const seen: { term: RowTerm; span: Span }[] = [];
  let labels: { term: RowTerm; span: Span }[] = [];
  const widths = vocabulary.table.blocks.flatMap(({ rows, columns }) => [
    rows.length * columns.length,
    columns.length,
  ]);
  let words: Span[] = [];
  let pieces: DraftPiece[] = [];
  let wordsLine = -1;

  const name = (): void => {
    const folded = foldSpans(text, words);
    for (const match of findTerms(folded.text, vocabulary)) {
      const span = folded.spanOf(match.from, match.to);
      const term: Term = match.terms[0]!;
      if (term.kind === 'row') {
        labels.push({ term, span });
        seen.push({ term, span });
      } else headings.push({ term, span, likeness: term.likeness });
    }
    words = [];
  };
  const closeRun = (): void => {
    if (pieces.length > 0) {
      runs.push({ labels, pieces: settled(pieces, widths) });
      labels = [];
      pieces = [];
    }
  };

  for (const item of items) {
    switch (item.kind) {
      case 'words':
        if (pieces.every(({ value }) => value.kind === 'blank')) pieces = [];
        closeRun();
        wordsLine = item.line;
        words.push(item.span);
        break;
      case 'row-end':
        closeRun();
        break;
      default:
        // Blanks beside words are merged cells of the header, not values.
        if (item.kind === 'blank' && item.line === wordsLine) break;
        if (words.length > 0) name();
        pieces.push(pieceOf(text, item));
    }
  }
  if (words.length > 0) name();
  closeRun();
  return { runs, headings, labels: seen };
}
