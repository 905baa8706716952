import type { NamedRow } from './labels/types';
import { fold } from '../../text/mapped';
import { textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { layoutNamed } from '../layout/kinds';
import type { RegionStream } from '../layout/readTableLines';
import type { StreamItem } from '../layout/stream';
import { bearsItsNumber } from './labels/naming';
import { readNaming } from './labels/readNaming';
import { isBlank, isFilled, pieceOf, type DraftPiece } from './pieces';

/** The values of one row, by where they stand, whatever words are near them. */
export interface ValueRow {
  readonly pieces: readonly DraftPiece[];
  /** The row that the words beside the values name, whole. */
  readonly named: NamedRow | null;
  /** The group that they name, where they name no row. */
  readonly group: NamedRow | null;
  /** The words beside the values, folded. */
  readonly words: string;
  /** Words between the values before and these that are not beside either. */
  readonly before: readonly Span[];
  /** Whether values of further rows follow with no words between. */
  readonly runsOn: boolean;
}

/** A region's values, row by row, and the words after the last. */
export interface ValueRows {
  readonly rows: readonly ValueRow[];
  readonly after: readonly Span[];
}

/**
 * Takes the values of a region for rows by their lines, or, one cell a line, by the words between them. A run
 * of values that no words divide is as many rows as it has times the values of the row that is named before it.
 */
export function valueRowsOf(
  text: string,
  { items, layout }: RegionStream,
  vocabulary: Vocabulary,
): ValueRows {
  const byLine = !layoutNamed(layout).cellALine;
  const rows: ValueRow[] = [];
  let loose: Span[] = [];
  let beside: Span[] = [];
  let pieces: DraftPiece[] = [];
  let line = -1;
  let lastOrder = -1;

  const setAside = (): void => {
    // One by one: there may be more of them than a call takes arguments.
    for (const span of beside) loose.push(span);
    beside = [];
  };
  const close = (): void => {
    const own = pieces;
    pieces = [];
    if (!own.some(isFilled) && beside.length === 0) return;
    if (own.length === 0) {
      setAside();
      return;
    }
    const naming = readNaming(text, beside, vocabulary, { lastOrder });
    const { row } = naming;
    // A caption or titles, padded to the table's width.
    if (byLine && !row && !naming.group && own.every(isBlank)) {
      setAside();
      return;
    }
    // Titles alone, one cell a line, are words of the table's head.
    const isHead = !byLine && !row && !naming.unknown && !naming.group;
    const words = isHead ? '' : beside.map((span) => fold(textAt(text, span))).join('');
    const named = row && isWhole(row, words, vocabulary) ? row : null;
    const [first = own, ...others] =
      named && !byLine ? rowsOfRun(own, named.term.block.columns.length) : [own];
    rows.push({
      pieces: first,
      named,
      group: row || naming.unknown ? null : naming.group,
      words,
      before: loose,
      runsOn: others.length > 0,
    });
    for (const pieces of others)
      rows.push({ pieces, named: null, group: null, words: '', before: [], runsOn: false });
    lastOrder = named?.term.order ?? Math.max(lastOrder, 0);
    loose = [];
    beside = [];
  };

  const isOther = (item: StreamItem): boolean => byLine && item.line !== line;
  for (const item of items) {
    if (isOther(item)) close();
    line = item.line;
    if (item.kind === 'row-end') {
      if (byLine || pieces.length > 0) close();
    } else if (item.kind === 'words') {
      if (pieces.length > 0) close();
      (item.inHeader ? loose : beside).push(item.span);
    } else pieces.push(pieceOf(text, item));
  }
  close();
  return { rows, after: [...loose, ...beside] };
}

/** The rows of a run of values below one label, if it has as many as several rows have. */
function rowsOfRun(run: readonly DraftPiece[], width: number): readonly (readonly DraftPiece[])[] {
  // White space may be where a label was.
  for (const pieces of [run.filter(({ proof }) => proof !== 'space' && proof !== 'pitch'), run]) {
    if (pieces.length <= width || pieces.length % width !== 0) continue;
    const rows = Array.from({ length: pieces.length / width }, (_, i) =>
      pieces.slice(i * width, (i + 1) * width),
    );
    if (rows.every((row) => row.some(isFilled))) return rows;
  }
  return [run];
}

/** Whether the words are all of the row's label; `其他`, which titles have too, only under its number. */
function isWhole(
  { term, seen, likeness }: NamedRow,
  words: string,
  vocabulary: Vocabulary,
): boolean {
  if (likeness === 'similar' || seen !== term.core) return false;
  const from = words.lastIndexOf(term.core);
  return !vocabulary.isHeading(term.core) || bearsItsNumber(words, from, term);
}

/** The ids of the rows whose values stand directly beside their whole label. */
export const rowsBesideLabels = (
  text: string,
  stream: RegionStream,
  vocabulary: Vocabulary,
): ReadonlySet<string> =>
  new Set(
    valueRowsOf(text, stream, vocabulary).rows.flatMap(({ named, pieces, runsOn }) =>
      named && !runsOn && fits(pieces, named.term.block.columns.length) ? [named.term.row.id] : [],
    ),
  );

/** Whether the values can be those of so many columns, blanks beside them left out. */
export const fits = (pieces: readonly DraftPiece[], width: number): boolean =>
  pieces.length >= width && pieces.filter(isFilled).length <= width;
