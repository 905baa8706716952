import { fold, foldSpans } from '../../../text/mapped';
import { type Span } from '../../../text/span';
import {
  withoutNumbering,
  type Likeness,
  type Term,
  type Vocabulary,
} from '../../../template/vocabulary';
import { readingsWithoutGroups } from './floatingGroups';
import { findTerms, withoutLeadingNumber, type Match } from './terms';
import type { Naming, Context, RowTerm, NamedRow, NamedHeading } from './types';
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

/** Of terms with one wording (`其他`, `总计`) the one meant here. */
function choose(match: Match, folded: string, context: Context, matches: readonly Match[]): Term {
  const row = rowInTurn(match.terms, context);
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
