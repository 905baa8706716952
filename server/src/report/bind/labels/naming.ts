import { fold, foldSpans, type Folded } from '../../../text/mapped';
import type { Span } from '../../../text/span';
import {
  isUnit,
  withoutNumbering,
  type Likeness,
  type Term,
  type Vocabulary,
  type RowTerm,
} from '../../../template/vocabulary';
import { readingsWithoutGroups } from './floatingGroups';
import { findTerms, withoutLeadingNumber, type Match } from './terms';
import type { Naming, Context, NamedRow, NamedHeading } from './types';
import { numberStart, labelOf, startsPiece } from './spans';
import { beginningOf, longerForm, misworded, mostAlike } from './fuzzy';

const noRows: Naming = { row: null, unknown: null, group: null, bare: [], headings: [] };
const subtotal = /[小合总]计/;

/** Reads the words of `spans`, the pieces in the text's order. */
export function namingOf(
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

/** A row that a term among the words names. */
interface FoundRow {
  readonly match: Match;
  readonly term: RowTerm;
}

/** Words with the terms of the form that are among them. */
interface TermedWords {
  readonly text: string;
  /** The pieces that the words stand in. */
  readonly spans: readonly Span[];
  readonly folded: Folded;
  readonly matches: readonly Match[];
  readonly rows: readonly FoundRow[];
  readonly headings: readonly NamedHeading[];
  /** The last row, where no other term follows it. */
  readonly last: FoundRow | null;
  /** Where the last term ends in the folded words. */
  readonly end: number;
}

type NamedRows = Partial<Omit<Naming, 'headings'>>;

function readPieces(
  text: string,
  spans: readonly Span[],
  vocabulary: Vocabulary,
  context: Context,
): Naming {
  const folded = foldSpans(text, spans);
  if (folded.text === '') return noRows;
  const words = termsAmong(text, spans, folded, vocabulary, context);
  const tail = withoutLeadingNumber(folded.text.slice(words.end));
  const byTail = tail === '' ? null : rowsByTail(words, tail, vocabulary, context);
  const label = byTail?.unknown ?? byTail?.row?.label;
  return {
    ...noRows,
    ...(byTail ?? rowsByTerms(words)),
    // A title's word that a row's label begins with heads no column.
    headings: label
      ? words.headings.filter(
          ({ span }) => span.end - span.start > maxWord || span.end <= label.span.start,
        )
      : words.headings,
  };
}

function termsAmong(
  text: string,
  spans: readonly Span[],
  folded: Folded,
  vocabulary: Vocabulary,
  context: Context,
): TermedWords {
  const matches = findTerms(folded.text, vocabulary);
  const headings: NamedHeading[] = [...misworded(text, folded, spans, matches, vocabulary)];
  const rows: FoundRow[] = [];
  for (const match of matches) {
    const isAlone = matches.length === 1 && spans.length === 1;
    const term = choose(match, folded.text, context, matches, isAlone);
    if (term.kind === 'row') rows.push({ match, term });
    else
      headings.push({ term, span: folded.spanOf(match.from, match.to), likeness: term.likeness });
  }
  const lastMatch = matches[matches.length - 1];
  const lastRow = rows[rows.length - 1];
  const last = lastRow?.match === lastMatch ? (lastRow ?? null) : null;
  return { text, spans, folded, matches, rows, headings, last, end: lastMatch?.to ?? 0 };
}

/**
 * What is named by the words after the last term: the rest of its label, or the label of a row that they begin or
 * are alike to, or one that the form does not have. Null where they are too few for that.
 */
function rowsByTail(
  words: TermedWords,
  tail: string,
  vocabulary: Vocabulary,
  context: Context,
): NamedRows | null {
  const { text, spans, folded, rows, last, end } = words;
  const to = folded.text.length;
  if (last && isUnit(tail)) return null;
  const longer = last && longerForm(vocabulary, last.term.row, folded.text.slice(last.match.from));
  if (longer) {
    const row = named(words, last.match.from, to, longer, 'variant');
    return { row, bare: bareOf(words, rows.slice(0, -1)) };
  }
  const opened = words.matches[words.matches.length - 1];
  if (opened && !last) {
    // 2.其他法律行 goes on below: its first word alone would be a title.
    const longest = beginningOf(vocabulary, folded.text.slice(opened.from), context);
    if (longest) return { row: named(words, opened.from, to, longest), bare: bareOf(words, rows) };
  }
  const begun = beginningOf(vocabulary, tail, context);
  if (begun) return { row: named(words, to - tail.length, to, begun), bare: bareOf(words, rows) };
  const alike = mostAlike(text, folded, spans, vocabulary);
  if (alike) {
    const before = rows.filter(({ match }) => match.to <= alike.from);
    const row = named(words, alike.from, to, alike.term, 'similar');
    return { row, bare: bareOf(words, before) };
  }
  if (tail.length < 2) return null;
  if (last && goesOn(words, last, tail)) {
    const row = named(words, last.match.from, to, last.term, 'similar');
    return { row, bare: bareOf(words, rows.slice(0, -1)) };
  }
  const carriesOn = subtotal.test(tail) || !startsPiece(folded, spans, end);
  // After other words of its label a group's name says what the row is about: 9.其他不予公开情形 adds nothing up.
  const beginsLabel = last !== null && ownStart(words, last.match.from) === last.match.from;
  const group = last?.term.row.kind === 'group' && carriesOn && beginsLabel ? last : null;
  const from = !beginsLabel && carriesOn && last ? last.match.from : end;
  return {
    unknown: labelOf(text, folded, group ? group.match.from : ownStart(words, from), to, spans),
    group: group && asFound(words, group),
    bare: bareOf(words, rows),
  };
}

/** A label goes on with a word or two, as 行政处罚决定 does; with more it is that of a row of its own. */
const maxRest = 4;
const opensRemark = /^\s*[（(]/;

/** Whether the words after a row's whole label, in the same piece, are a remark in brackets or a word more of it. */
function goesOn(
  { text, spans, folded }: TermedWords,
  { match, term }: FoundRow,
  tail: string,
): boolean {
  if (term.row.kind !== 'data' || subtotal.test(tail)) return false;
  if (!startsPiece(folded, spans, numberStart(folded.text, match.from))) return false;
  const { start, end } = folded.spanOf(match.from, folded.text.length);
  if (!spans.some((span) => span.start <= start && end <= span.end)) return false;
  const own = folded.spanOf(match.from, match.to);
  return tail.length <= maxRest || opensRemark.test(text.slice(own.end, end));
}

/** A title of so few characters is a word of its own, as 其他 and 总计; a longer one heads the column above. */
const maxWord = 2;

/** Where a label begins of which the words from `from` on are the rest: with the titles' words before them in its piece. */
function ownStart({ folded, spans, matches, rows }: TermedWords, from: number): number {
  const named = new Set(rows.map(({ match }) => match));
  let start = from;
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i]!;
    if (match.from >= start) continue;
    const isWord = !named.has(match) && match.to - match.from <= maxWord;
    if (!isWord || match.to < start || startsPiece(folded, spans, start)) break;
    start = match.from;
  }
  return start === from ? from : numberStart(folded.text, start);
}

/** What is named by the terms alone: the row of the last, if it is a row's. */
function rowsByTerms(words: TermedWords): NamedRows {
  const { matches, rows, last } = words;
  if (!last) return { bare: bareOf(words, rows) };
  const before = rows.slice(0, -1);
  if (last.term.row.kind !== 'group')
    return { row: asFound(words, last), bare: bareOf(words, before) };
  const owner = before[before.length - 1];
  // A group label that floats beside its rows can stand between a row's label and its values.
  if (owner?.term.row.kind === 'data' && owner.match === matches[matches.length - 2])
    return { row: asFound(words, owner), bare: bareOf(words, before.slice(0, -1)) };
  return { group: asFound(words, last), bare: bareOf(words, before) };
}

/** The row named by the folded words `[from, to)`; in other words than the term's unless `likeness` says more. */
function named(
  { text, folded, spans }: TermedWords,
  from: number,
  to: number,
  term: RowTerm,
  likeness?: Likeness,
): NamedRow {
  const seen = folded.text.slice(from, to);
  const label = labelOf(text, folded, numberStart(folded.text, from), to, spans);
  const found = likeness ?? (seen === term.core ? term.likeness : 'variant');
  return { term, seen, likeness: found, label: { ...label, likeness: found } };
}

const asFound = (words: TermedWords, { match, term }: FoundRow): NamedRow =>
  named(words, match.from, match.to, term);

/** Those of the rows that take values, which they have none of here. */
const bareOf = (words: TermedWords, rows: readonly FoundRow[]): readonly NamedRow[] =>
  rows.filter(({ term }) => term.row.kind === 'data').map((row) => asFound(words, row));

/**
 * Of terms with one wording (`其他`, `总计`) the one meant here. Where the form has one row, its words are a title's
 * the first time, and the row's again or alone.
 */
function choose(
  match: Match,
  folded: string,
  context: Context,
  matches: readonly Match[],
  isAlone: boolean,
): Term {
  const row = rowInTurn(match.terms, context);
  const heading = match.terms.find((term) => term.kind !== 'row');
  if (!row) return heading!;
  if (!heading) return row;
  if (bearsGroupsNumber(folded, match.from, row)) return heading;
  if (match !== matches[matches.length - 1]) return heading;
  const isLast = match.to === folded.length || isUnit(folded.slice(match.to));
  if (isLast && row.isOnly) {
    const isAgain = matches.some((other) => other !== match && heads(other.terms, heading));
    return isAlone || isAgain ? row : heading;
  }
  if (context.lastOrder < 0) return heading;
  const isRow =
    bearsItsNumber(folded, match.from, row) || (isLast && row.order > context.lastOrder);
  return isRow ? row : heading;
}

/** Whether one of the terms is a title of the same column. */
const heads = (terms: readonly Term[], heading: Term): boolean =>
  terms.some(
    (term) => term.kind === 'column' && heading.kind === 'column' && term.column === heading.column,
  );

/** Of rows with one wording the first below the last row bound; the first of all where there is none. */
function rowInTurn(terms: readonly Term[], { lastOrder }: Context): RowTerm | undefined {
  const rows = terms.filter((term): term is RowTerm => term.kind === 'row');
  const below = rows.find(({ likeness, order }) => likeness === 'official' && order > lastOrder);
  return rows.length > 1 && rows[0]!.likeness === 'official' ? (below ?? rows[0]) : rows[0];
}

/** Whether the row's own numbering stands before the words, which no title has: `（七）总计`, `3.其他`. */
export function bearsItsNumber(folded: string, from: number, { row }: RowTerm): boolean {
  const numbering = fold(row.label.slice(0, row.label.length - withoutNumbering(row.label).length));
  return numbering !== '' && folded.slice(0, from).endsWith(numbering);
}

/** Whether a group's numbering stands before a row's words: `（六）其他`, cut off. */
const bearsGroupsNumber = (folded: string, from: number, { row }: RowTerm): boolean =>
  /^\d/.test(row.label) && /[一二三四五六七八九十]$/.test(folded.slice(0, from));
