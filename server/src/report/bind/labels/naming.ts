import { fold, foldSpans, type Folded } from '../../../text/mapped';
import { cover, squeezedText, textAt, type Span } from '../../../text/span';
import type { RowTemplate } from '../../../template/model';
import {
  withoutNumbering,
  type Likeness,
  type Term,
  type Vocabulary,
} from '../../../template/vocabulary';
import type { RowLabel } from '../../model';
import { readingsWithoutGroups } from './floatingGroups';
import { findTerms, similarity, withoutLeadingNumber, type Match } from './terms';

export type RowTerm = Extract<Term, { kind: 'row' }>;

/** A row that a run of words names, and how much of its wording has been seen so far. */
export interface NamedRow {
  readonly term: RowTerm;
  readonly seen: string;
  readonly likeness: Likeness;
  readonly label: RowLabel;
}

/** What the words between two runs of values name. */
export interface Naming {
  /** The row that the values after the words belong to. */
  readonly row: NamedRow | null;
  /** Words before the values that name no row of the template. */
  readonly unknown: RowLabel | null;
  /** The group row named last, where no row follows it. */
  readonly group: NamedRow | null;
  /** Rows named before `row`: they have no values of their own here. */
  readonly bare: readonly NamedRow[];
  /** Column titles and other headings among the words. */
  readonly headings: readonly NamedHeading[];
}

export interface NamedHeading {
  readonly term: Term;
  readonly span: Span;
  readonly likeness: Likeness;
}

/** What the binder knows when it meets the words. */
export interface Context {
  /** Place of the last row bound, -1 before the first. */
  readonly lastOrder: number;
}

const noRows: Naming = { row: null, unknown: null, group: null, bare: [], headings: [] };
const subtotal = /[小合总]计/;
const similarEnough = 0.62;
/** Short wordings are like many others by chance. */
const shortWording = 4;
const similarEnoughIfShort = 0.85;

/** Reads the words between two runs of values. `spans` are the pieces, in the draft's order. */
export function readNaming(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
  context: Context,
): Naming {
  const naming = readPieces(text, spans, vocabulary, context);
  if (naming.row?.likeness !== 'similar' && !naming.unknown) return naming;
  for (const rest of readingsWithoutGroups(text, spans, vocabulary)) {
    const other = readPieces(text, rest, vocabulary, context);
    if (other.row && other.row.likeness !== 'similar') return other;
  }
  return naming;
}

function readPieces(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
  context: Context,
): Naming {
  const folded = foldSpans(text, spans);
  if (folded.text === '') return noRows;
  const matches = findTerms(folded.text, vocabulary);
  const named = (match: Match, term: RowTerm, to = match.to, likeness?: Likeness): NamedRow => {
    const seen = folded.text.slice(match.from, to);
    const label = labelOf(text, folded, numberStart(folded.text, match.from), to, spans);
    const found = likeness ?? (seen === term.core ? term.likeness : 'variant');
    return { term, seen, likeness: found, label: { ...label, likeness: found } };
  };

  const headings: NamedHeading[] = [...misworded(text, folded, spans, matches, vocabulary)];
  const rows: { match: Match; term: RowTerm }[] = [];
  for (const match of matches) {
    const term = choose(match, folded.text, context, matches);
    if (term.kind === 'row') rows.push({ match, term });
    else
      headings.push({ term, span: folded.spanOf(match.from, match.to), likeness: term.likeness });
  }

  const lastMatch = matches[matches.length - 1];
  const lastRow = rows[rows.length - 1];
  const endsInRow = lastRow !== undefined && lastRow.match === lastMatch;
  const tailFrom = lastMatch?.to ?? 0;
  const tail = withoutLeadingNumber(folded.text.slice(tailFrom));
  const bareOf = (list: typeof rows): NamedRow[] =>
    list
      .filter(({ term }) => term.row.kind === 'data')
      .map(({ match, term }) => named(match, term));

  if (tail.length > 0) {
    if (endsInRow) {
      const seen = folded.text.slice(lastRow.match.from);
      const longer = longerForm(vocabulary, lastRow.term.row, seen);
      if (longer) {
        const row = named(lastRow.match, longer, folded.text.length, 'variant');
        return { ...noRows, row, bare: bareOf(rows.slice(0, -1)), headings };
      }
    }
    const begun = beginningOf(vocabulary, tail, context);
    if (begun) {
      const from = folded.text.length - tail.length;
      const row = named({ from, to: folded.text.length, terms: [begun] }, begun);
      return { ...noRows, row, bare: bareOf(rows), headings };
    }
    const alike = mostAlike(text, folded, spans, vocabulary);
    if (alike) {
      const row = named(
        { from: alike.from, to: folded.text.length, terms: [alike.term] },
        alike.term,
        folded.text.length,
        'similar',
      );
      return {
        ...noRows,
        row,
        bare: bareOf(rows.filter(({ match }) => match.to <= alike.from)),
        headings,
      };
    }
    if (tail.length >= 2) {
      const carriesOn = endsInRow && (subtotal.test(tail) || !startsPiece(folded, spans, tailFrom));
      const group =
        carriesOn && lastRow.term.row.kind === 'group' ? named(lastRow.match, lastRow.term) : null;
      const unknown = labelOf(
        text,
        folded,
        group ? lastRow!.match.from : tailFrom,
        folded.text.length,
        spans,
      );
      return { ...noRows, unknown, group, bare: bareOf(rows), headings };
    }
  }
  if (!lastRow || !endsInRow) return { ...noRows, bare: bareOf(rows), headings };
  const before = rows.slice(0, -1);
  if (lastRow.term.row.kind === 'group') {
    const group = named(lastRow.match, lastRow.term);
    const owner = before[before.length - 1];
    // A group label that floats beside its rows can stand between a row's label and its values.
    if (owner?.term.row.kind === 'data' && owner.match === matches[matches.length - 2]) {
      return {
        ...noRows,
        row: named(owner.match, owner.term),
        bare: bareOf(before.slice(0, -1)),
        headings,
      };
    }
    return { ...noRows, group, bare: bareOf(before), headings };
  }
  return { ...noRows, row: named(lastRow.match, lastRow.term), bare: bareOf(before), headings };
}

/** Whether the words from `from` on stand in a piece of their own, apart from those before them. */
function startsPiece(folded: Folded, spans: readonly Span[], from: number): boolean {
  const { end } = folded.spanOf(from - 1, from);
  const { start } = folded.spanOf(from, from + 1);
  return spans.some((span) => end <= span.start && span.start <= start);
}

/** Of terms with one wording (`其他`, `总计`) the one meant here. */
function choose(match: Match, folded: string, context: Context, matches: readonly Match[]): Term {
  const row = match.terms.find((term): term is RowTerm => term.kind === 'row');
  const heading = match.terms.find((term) => term.kind !== 'row');
  if (!row) return heading!;
  if (!heading) return row;
  if (bearsGroupsNumber(folded, match.from, row)) return heading;
  const isLast = match === matches[matches.length - 1] && match.to === folded.length;
  return isLast &&
    context.lastOrder >= 0 &&
    (row.order > context.lastOrder || bearsItsNumber(folded, match.from, row))
    ? row
    : heading;
}

/** Whether the row's own numbering stands before the words, which no title has: `（七）总计`, `3.其他`. */
export function bearsItsNumber(folded: string, from: number, { row }: RowTerm): boolean {
  const numbering = fold(row.label.slice(0, row.label.length - withoutNumbering(row.label).length));
  return numbering !== '' && folded.slice(0, from).endsWith(numbering);
}

/** Whether a group's numbering stands before a row's words: `（六）其他`, cut off. */
const bearsGroupsNumber = (folded: string, from: number, { row }: RowTerm): boolean =>
  /^\d/.test(row.label) && /[一二三四五六七八九十]$/.test(folded.slice(0, from));

/** A longer wording of the row that the words have begun, e.g. with its remark in brackets. */
const longerForm = (vocabulary: Vocabulary, row: RowTemplate, words: string): RowTerm | undefined =>
  vocabulary.terms.find(
    (term): term is RowTerm =>
      term.kind === 'row' && term.row === row && term.core.startsWith(words),
  );

/** The row whose wording begins with the words; the next in order where several do. */
function beginningOf(vocabulary: Vocabulary, words: string, context: Context): RowTerm | undefined {
  if (words.length < 2) return undefined;
  const begun = vocabulary.terms.filter(
    (term): term is RowTerm =>
      term.kind === 'row' && term.row.kind === 'data' && term.core.startsWith(words),
  );
  const next = begun.filter((term) => term.order > context.lastOrder);
  const found = next[0] ?? begun[0];
  if (!found) return undefined;
  return words.length >= 4 || (found.order === context.lastOrder + 1 && words.length >= 2)
    ? found
    : undefined;
}

/** The data row whose wording is most like the end of the words, from the start of one of the pieces. */
function mostAlike(
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
    for (const term of vocabulary.terms) {
      if (term.kind !== 'row' || term.row.kind !== 'data' || term.likeness !== 'official') continue;
      const score = similarity(words, term.core);
      const enough = term.core.length <= shortWording ? similarEnoughIfShort : similarEnough;
      if (score >= enough && score > (best?.score ?? 0)) {
        best = { term, from: folded.text.length - words.length, score };
      }
    }
  }
  return best;
}

/** Column titles among the pieces that are worded differently, not merely cut short by a converter. */
function misworded(
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
export function nearestColumn(words: string, vocabulary: Vocabulary): Term | undefined {
  let best: Term | undefined;
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
}

/** Where each piece starts in the folded text. */
function pieceStarts(text: string, folded: string, spans: readonly Span[]): readonly number[] {
  let at = 0;
  return spans.map((span) => {
    const start = at;
    at += foldSpans(text, [span]).text.length;
    return Math.min(start, folded.length);
  });
}

/** Where the label starts if the numbering before it is counted in. */
function numberStart(folded: string, from: number): number {
  const before = /(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/.exec(folded.slice(0, from));
  return before ? from - before[0].length : from;
}

function labelOf(
  text: string,
  folded: Folded,
  from: number,
  to: number,
  spans: readonly Span[],
): RowLabel {
  const inner = folded.spanOf(from, to);
  const pieces = piecesWithin(spans, inner);
  const start = openingBracket(text, inner.start, pieces);
  // Punctuation after the last folded character (a closing quote or bracket) belongs to the label, marks
  // of emphasis do not.
  const holder = pieces.find((piece) => piece.start < inner.end && inner.end <= piece.end);
  const closing =
    holder && /^([^\p{L}\p{N}]*?)(?:\*{1,3}|__)?$/u.exec(text.slice(inner.end, holder.end));
  const end = inner.end + (closing?.[1]!.length ?? 0);
  const span = cover({ start, end }, inner);
  const wording = pieces
    .map((piece) => ({
      start: Math.max(piece.start, span.start),
      end: Math.min(piece.end, span.end),
    }))
    .filter((piece) => piece.start < piece.end)
    .map((piece) => squeezedText(text, piece))
    .join('');
  return { text: wording, span, likeness: 'similar' };
}

/** Those of the pieces, which stand in the draft's order, that share a character with the span. */
function piecesWithin(pieces: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < pieces.length && pieces[end]!.start < span.end) end++;
  return pieces.slice(low, end);
}

/** The start moved over an opening bracket directly before it, so that `（三）` stays whole. */
function openingBracket(text: string, start: number, spans: readonly Span[]): number {
  const piece = spans.find((span) => span.start <= start && start < span.end);
  return piece && start > piece.start && /[（(“"]/.test(text[start - 1]!) ? start - 1 : start;
}
