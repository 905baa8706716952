import { spanOf, textAt, type Span } from '../../../text/span';
import type { Vocabulary } from '../../../template/vocabulary';
import { oncePer } from '../../../text/oncePer';
import { oncePerText } from '../../../text/oncePerText';
import type { RowLabel } from '../../model';
import { namingOf } from './naming';
import type { Context, NamedHeading, NamedRow, Naming } from './types';

/** More words are read anew each time: they are no label that other drafts have too. */
const maxKept = 200;

/**
 * Reads the words between two runs of values. `spans` are the pieces, in the draft's order. What they name follows
 * from them, and from the last row bound, alone; it is worked out once for words that stand beside each other and
 * put where the pieces are.
 */
export function readNaming(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
  context: Context,
): Naming {
  let words = '';
  let about = String(context.lastOrder);
  for (const [i, span] of spans.entries()) {
    if (i > 0) about += ` ${words.length}`;
    words += textAt(text, span);
    if (words.length > maxKept) return namingOf(text, spans, vocabulary, context);
  }
  return placed(namingBy(vocabulary)(words, about), spans);
}

const namingBy = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words, about) => {
    const [lastOrder, ...ends] = about.split(' ');
    // Not `map(Number)`: its results may be boxed, and one such position makes the engine box those of all spans.
    let start = 0;
    const spans = ends.map((end) => spanOf(start, (start = Number.parseInt(end, 10))));
    spans.push(spanOf(start, words.length));
    return namingOf(words, spans, vocabulary, { lastOrder: Number.parseInt(lastOrder!, 10) });
  }),
);

/** What words beside each other name, where they are the pieces of a draft. */
function placed({ row, unknown, group, bare, headings }: Naming, pieces: readonly Span[]): Naming {
  const labelAt = ({ text, span, likeness }: RowLabel): RowLabel => ({
    text,
    span: placeIn(pieces, span),
    likeness,
  });
  const named = (one: NamedRow): NamedRow => ({
    term: one.term,
    seen: one.seen,
    likeness: one.likeness,
    label: labelAt(one.label),
  });
  return {
    row: row && named(row),
    unknown: unknown && labelAt(unknown),
    group: group && named(group),
    bare: bare.map(named),
    headings: headings.map(({ term, span, likeness }): NamedHeading => ({
      term,
      span: placeIn(pieces, span),
      likeness,
    })),
  };
}

/** The span, of which each end is an end of a character, counted from the first piece over all of them. */
function placeIn(pieces: readonly Span[], { start, end }: Span): Span {
  let before = 0;
  let from = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (start >= before && start < before + length) from = piece.start + start - before;
    if (end <= before + length) return spanOf(from, piece.start + end - before);
    before += length;
  }
  return spanOf(from, from);
}
