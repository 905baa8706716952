import type { NamedRow } from './labels/types';
import { foldSpans, fold } from '../../text/mapped';
import type { Span } from '../../text/span';
import type { RowTerm, Term, Vocabulary } from '../../template/vocabulary';
import type { RowTemplate } from '../../template/model';
import { groupsOver } from '../../template/rows';
import type { RegionStream } from '../layout/readTableLines';
import type { RowLabel } from '../model';
import { findTerms } from './labels/terms';
import type { RowDraft } from './rows';
import { fits, valueRowsOf, type ValueRow } from './valueRows';

/** Rows whose values are told by their place in the order of the template. */
export interface OrderedRows {
  readonly drafts: readonly RowDraft[];
  /** Those that no words beside the values name. */
  readonly byOrder: ReadonlySet<RowTemplate>;
  /** Whether the template has no row that is not among them. */
  readonly isComplete: boolean;
}

/** Labels among some words, by the row that they name. */
type Labels = ReadonlyMap<RowTemplate, RowLabel>;

/** No table has more rows; aligning more would only take time. */
const maxRows = 80;

/** What a row of values and a row of the template have in common, or lack. */
const weights = {
  named: 12,
  part: 4,
  nearby: 2,
  missingRow: -3,
  ownRow: -6,
  never: -1000,
} as const;

/**
 * Aligns the rows of values with the template's rows where labels no longer stand beside them, as in PDF text
 * whose labels are wrapped: both keep the template's order. Null where the order does not decide: where,
 * between two rows that are named, there are not as many rows of values as are missing there.
 */
export function rowsByOrder(
  text: string,
  stream: RegionStream,
  vocabulary: Vocabulary,
): OrderedRows | null {
  const { rows, after } = valueRowsOf(text, stream, vocabulary);
  if (rows.length === 0 || rows.length > maxRows) return null;
  const mentions = [...rows.map(({ before }) => before), after].map((spans) =>
    labelsIn(text, spans, vocabulary),
  );
  const terms = rowTerms(vocabulary, rows, mentions);
  const early = bestAlignment(rows, terms, mentions, true);
  const late = bestAlignment(rows, terms, mentions, false);
  if (!early || !late) return null;
  const isCertain = rows.every((row, i) => early[i] === late[i] || row.named !== null);
  if (!isCertain || !fillsGaps(rows, terms, early)) return null;
  const byOrder = new Set<RowTemplate>();
  const drafts = rows.map((row, i): RowDraft => {
    const term = terms[early[i]!];
    if (!term) {
      const group = isStray(row) ? null : row.group;
      return { named: null, label: group?.label ?? null, group, pieces: row.pieces };
    }
    const nearby = mentions[i]!.get(term.row) ?? mentions[i + 1]!.get(term.row) ?? null;
    const label = row.named?.label ?? nearby;
    if (!row.named) byOrder.add(term.row);
    return {
      named: row.named ?? namedBy(term, label, row),
      label,
      group: null,
      pieces: row.pieces,
    };
  });
  return {
    drafts: drafts.filter(({ named, label }) => named !== null || label !== null),
    byOrder,
    isComplete: early.filter((place) => place >= 0).length === terms.length,
  };
}

/** A number alone: the page's, or that of a label cut off behind it. */
const isStray = ({ named, pieces }: ValueRow): boolean => named === null && pieces.length === 1;

const namedBy = (term: RowTerm, label: RowLabel | null, { pieces }: ValueRow): NamedRow => ({
  term,
  seen: term.core,
  likeness: 'official',
  label: label ?? { text: '', span: pieces[0]!.span, likeness: 'official' },
});

/** The template's rows in order; where a group stands for its rows, as in an older edition, the group. */
function rowTerms(
  { terms }: Vocabulary,
  rows: readonly ValueRow[],
  mentions: readonly Labels[],
): readonly RowTerm[] {
  const official = terms.filter(
    (term): term is RowTerm => term.kind === 'row' && term.likeness === 'official',
  );
  const standing = new Set(
    rows.flatMap(({ group }) => (group?.term.row.standsForRows === true ? [group.term.row] : [])),
  );
  const isNamed = (parent: RowTemplate): boolean =>
    rows.some(({ named }) => named?.term.row.parent === parent.id) ||
    mentions.some((labels) => [...labels.keys()].some((row) => row.parent === parent.id));
  const groups = [...standing].filter((row) => !isNamed(row));
  return official.filter(({ row }) =>
    row.kind === 'group' ? groups.includes(row) : !groups.some((group) => group.id === row.parent),
  );
}

/** The rows whose labels are among the words, whole. */
function labelsIn(text: string, spans: readonly Span[], vocabulary: Vocabulary): Labels {
  const folded = foldSpans(text, spans);
  const labels = new Map<RowTemplate, RowLabel>();
  for (const { from, to, terms } of findTerms(folded.text, vocabulary)) {
    const term: Term = terms[0]!;
    if (term.kind !== 'row' || terms.some(({ kind }) => kind !== 'row')) continue;
    const span = folded.spanOf(from, to);
    labels.set(term.row, { text: text.slice(span.start, span.end), span, likeness: term.likeness });
  }
  return labels;
}

/**
 * The place of each row of values among the terms, -1 for a row that is none of them. Of alignments that are
 * as good the one that takes rows `early`, or late; null where a row can be neither bound nor left out.
 */
function bestAlignment(
  rows: readonly ValueRow[],
  terms: readonly RowTerm[],
  mentions: readonly Labels[],
  early: boolean,
): readonly number[] | null {
  const width = terms.length + 1;
  const scores = new Float64Array((rows.length + 1) * width);
  const scoreAt = (row: number, term: number): number => scores[row * width + term]!;
  const skip = (row: ValueRow): number =>
    row.group || isStray(row) ? weights.ownRow : weights.never;
  const surroundings = surroundingsOf(terms);
  const scoreOf = (row: number, term: number): number =>
    likenessOf(rows[row]!, terms[term]!, surroundings[term]!, mentions[row]!, mentions[row + 1]!);
  for (let row = rows.length; row >= 0; row--) {
    for (let term = terms.length; term >= 0; term--) {
      if (row === rows.length && term === terms.length) continue;
      const hasTerm = term < terms.length;
      const hasRow = row < rows.length;
      const passed = hasTerm ? weights.missingRow + scoreAt(row, term + 1) : -Infinity;
      const own = hasRow ? skip(rows[row]!) + scoreAt(row + 1, term) : -Infinity;
      const bound = hasRow && hasTerm ? scoreOf(row, term) + scoreAt(row + 1, term + 1) : -Infinity;
      scores[row * width + term] = Math.max(passed, own, bound);
    }
  }
  if (scoreAt(0, 0) <= weights.never / 2) return null;
  const places: number[] = [];
  for (let row = 0, term = 0; row < rows.length;) {
    const best = scoreAt(row, term);
    const isBound = term < terms.length && best === scoreOf(row, term) + scoreAt(row + 1, term + 1);
    const isPassed = term < terms.length && best === weights.missingRow + scoreAt(row, term + 1);
    if (isBound && (early || !isPassed)) {
      places.push(term++);
      row++;
    } else if (isPassed) term++;
    else {
      places.push(-1);
      row++;
    }
  }
  return places;
}

function likenessOf(
  { pieces, named, words }: ValueRow,
  { core, row, block }: RowTerm,
  surroundings: string,
  before: Labels,
  after: Labels,
): number {
  if (named) return named.term.row === row ? weights.named : weights.never;
  if (!fits(pieces, block.columns.length) || !surroundings.includes(words)) return weights.never;
  const nearby = before.has(row) || after.has(row) ? weights.nearby : 0;
  return nearby + (words !== '' && core.includes(words) ? weights.part : 0);
}

/**
 * For each row the labels of the one before, of itself and of the one after, with those of the groups that
 * they begin: what can stand beside its values where labels are broken.
 */
function surroundingsOf(terms: readonly RowTerm[]): readonly string[] {
  const labels = terms.map(({ row, block }, i) => {
    const begun = groupsOver(block, row).filter((group) => {
      const before = terms[i - 1];
      return !before || !groupsOver(before.block, before.row).includes(group);
    });
    return [...begun, row].map(({ label }) => fold(label)).join('');
  });
  return labels.map((_, i) => labels.slice(Math.max(0, i - 1), i + 2).join(''));
}

/** Whether every row that is not named stands where as many are missing: between two that are. */
function fillsGaps(
  rows: readonly ValueRow[],
  terms: readonly RowTerm[],
  places: readonly number[],
): boolean {
  let lastNamed = -1;
  let unnamed = 0;
  let isOwn = true;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    const place = row ? places[i]! : terms.length;
    if (row && place < 0) {
      isOwn &&= row.group !== null || isStray(row);
      continue;
    }
    if (row && !row.named) {
      unnamed++;
      continue;
    }
    if (unnamed > 0 && unnamed !== place - lastNamed - 1) return false;
    lastNamed = place;
    unnamed = 0;
  }
  return isOwn;
}
