import type { RowTemplate } from '../../../template/model';
import type { RowTerm, Term, Vocabulary } from '../../../template/vocabulary';
import { type Folded, fold } from '../../../text/mapped';
import { oncePer } from '../../../text/oncePer';
import { oncePerText } from '../../../text/oncePerText';
import { similarity } from '../../../text/similarity';
import { type Span, textAt } from '../../../text/span';
import { pieceStarts } from './spans';
import { withoutLeadingNumber, type Match } from './terms';
import type { Context, NamedHeading } from './types';

const similarEnough = 0.62;

/** Short wordings are like many others by chance. */
const shortWording = 4;
const similarEnoughIfShort = 0.85;

/** A longer wording of the row that the words have begun, e.g. with its remark in brackets. */
export const longerForm = (
  vocabulary: Vocabulary,
  row: RowTemplate,
  words: string,
): RowTerm | undefined =>
  vocabulary.terms.find(
    (term): term is RowTerm =>
      term.kind === 'row' && term.row === row && term.core.startsWith(words),
  );

/** The row whose wording begins with the words; the next in order where several do. */
export function beginningOf(
  vocabulary: Vocabulary,
  words: string,
  context: Context,
): RowTerm | undefined {
  if (words.length < 2) return undefined;
  const begun = vocabulary.terms.filter(
    (term): term is RowTerm =>
      term.kind === 'row' && term.row.kind === 'data' && term.core.startsWith(words),
  );
  const next = begun.filter((term) => term.order > context.lastOrder);
  const found = next[0] ?? begun[0];
  if (!found) return undefined;
  return words.length >= 4 || found.order === context.lastOrder + 1 ? found : undefined;
}

/** The data row whose wording is most like the end of the words, from the start of one of the pieces. */
export function mostAlike(
  text: string,
  folded: Folded,
  spans: readonly Span[],
  vocabulary: Vocabulary,
): { readonly term: RowTerm; readonly from: number } | null {
  const starts = pieceStarts(text, folded.text, spans).slice(-8);
  let best: { term: RowTerm; from: number; score: number } | null = null;
  for (const start of starts) {
    const words = withoutLeadingNumber(folded.text.slice(start));
    if (words.length < 3) continue;
    const row = nearestRowOf(vocabulary)(words);
    if (row && row.score > (best?.score ?? 0))
      best = { ...row, from: folded.text.length - words.length };
  }
  return best;
}

/** The data row whose own wording the words come nearest to, if near enough. */
const nearestRowOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words): { readonly term: RowTerm; readonly score: number } | null => {
    let best: { term: RowTerm; score: number } | null = null;
    for (const term of vocabulary.terms) {
      if (term.kind !== 'row' || term.row.kind !== 'data' || term.likeness !== 'official') continue;
      const score = similarity(words, term.core);
      const enough = term.core.length <= shortWording ? similarEnoughIfShort : similarEnough;
      if (score >= enough && score > (best?.score ?? 0)) best = { term, score };
    }
    return best;
  }),
);

/** Column titles among the pieces that are worded differently, not merely cut short by a converter. */
export function misworded(
  text: string,
  folded: Folded,
  spans: readonly Span[],
  matches: readonly Match[],
  vocabulary: Vocabulary,
): readonly NamedHeading[] {
  if (spans.length < 2 || matches.length === 0) return [];
  const starts = pieceStarts(text, folded.text, spans);
  let next = 0;
  return spans.flatMap((span, i) => {
    const from = starts[i]!;
    const words = fold(textAt(text, span));
    const to = from + words.length;
    while (next < matches.length && matches[next]!.to <= from) next++;
    if (words.length < 4 || (matches[next]?.from ?? to) < to) return [];
    const term = nearestColumn(words, vocabulary);
    return term ? [{ term, span, likeness: 'similar' as const }] : [];
  });
}

/** The column whose title the words come nearest to, if they are no part of it. */
export const nearestColumn = (words: string, vocabulary: Vocabulary): Term | null =>
  nearestColumnOf(vocabulary)(words);

const nearestColumnOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((words) => {
    let best: Term | null = null;
    let score = 0.75;
    for (const term of vocabulary.terms) {
      if (term.kind !== 'column' || term.core.includes(words)) continue;
      const likeness = similarity(words, term.core);
      if (likeness > score) {
        best = term;
        score = likeness;
      }
    }
    return best;
  }),
);
