import { fold } from '../../../text/mapped';
import { textAt, type Span } from '../../../text/span';
import { displayWidth } from '../../../text/width';
import { lineStart } from '../../../text/lines';
import type { BlockTemplate } from '../../../template/model';
import type { StreamItem } from '../../layout/stream';
import type { CellPiece } from '../../model';
import type { LaidRow } from './leadingBlanks';
import type { DraftPiece } from '../pieces';
import { withBlanks } from './withBlanks';

/** Where something stands across its line, in display columns, and the offset its line begins at. */
interface Extent {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** The part of a value or title that stands below each other in a column. */
const edges = {
  left: ({ from }: Extent): number => from,
  middle: ({ from, to }: Extent): number => (from + to) / 2,
  right: ({ to }: Extent): number => to,
} as const;
type Edge = (extent: Extent) => number;

/** At least so much nearer must a value stand to its title than to any other. */
const clearly = 2;
/** Of the rows whose total can be told, so many must have it right for the places to be believed. */
const mostlyTrue = 0.8;

/**
 * Completes rows of text with gaps for blank cells by where the values stand below the titles, where most of
 * the block's rows have such gaps. Rows stay as they are where the places do not decide or the totals deny them.
 */
export function placeByTitles(
  text: string,
  rows: readonly LaidRow[],
  items: readonly StreamItem[],
  totalAgrees: (row: LaidRow, pieces: readonly CellPiece[]) => boolean | null,
): readonly LaidRow[] {
  const placed = new Map<LaidRow, LaidRow>();
  for (const block of new Set(rows.map((row) => row.block))) {
    const own = rows.filter((row) => row.block === block);
    for (const [row, spread] of placedInBlock(text, block, own, items, totalAgrees)) {
      placed.set(row, spread);
    }
  }
  return rows.map((row) => placed.get(row) ?? row);
}

function placedInBlock(
  text: string,
  block: BlockTemplate,
  rows: readonly LaidRow[],
  items: readonly StreamItem[],
  totalAgrees: (row: LaidRow, pieces: readonly CellPiece[]) => boolean | null,
): ReadonlyMap<LaidRow, LaidRow> {
  const none = new Map<LaidRow, LaidRow>();
  const width = block.columns.length;
  const short = rows.filter(({ pieces }) => pieces.length > 0 && pieces.length < width);
  if (width < 2 || short.length * 2 <= rows.length) return none;
  const first = Math.min(...short.map(({ pieces }) => pieces[0]!.span.start));
  const labels = block.columns.map(({ label }) => label);
  const titles = titlesAbove(text, labels, items, lineStart(text, first));
  if (!titles) return none;
  const extents = new Map(short.map((row) => [row, extentsOf(text, row.pieces)]));
  const edge = commonEdge(
    titles,
    [...extents.values()].flatMap((each) => each ?? []),
  );
  const places = titles.map(({ from }) => from);
  const placed = new Map<LaidRow, LaidRow>();
  let told = 0;
  let agreeing = 0;
  for (const row of short) {
    const extent = extents.get(row);
    const columns = extent && nearestColumns(extent, titles, edge);
    if (!columns) continue;
    const line = lineStart(text, row.pieces[0]!.span.start);
    const pieces = withBlanks(text, line, row.pieces, columns, places);
    const agrees = totalAgrees(row, pieces);
    if (agrees !== null) told++;
    if (agrees === true || (agrees !== null && row.pieces.every(isZero))) agreeing++;
    placed.set(row, { ...row, pieces });
  }
  return told > 0 && agreeing >= told * mostlyTrue ? placed : none;
}

const isZero = ({ value }: CellPiece): boolean => value.kind === 'number' && value.value === 0;

/** The extents of a row's values; null where they stand on several lines or no gap is between two. */
function extentsOf(text: string, pieces: readonly DraftPiece[]): readonly Extent[] | null {
  const line = lineStart(text, pieces[0]!.span.start);
  if (pieces.some(({ span }) => lineStart(text, span.start) !== line)) return null;
  const extents = pieces.map(({ span }) => extentOf(text, span));
  const areApart = extents.every((each, i) => i === 0 || each.from - extents[i - 1]!.to >= clearly);
  return areApart ? extents : null;
}

function extentOf(text: string, { start, end }: Span): Extent {
  const line = lineStart(text, start);
  const from = displayWidth(text.slice(line, start));
  return { from, to: from + displayWidth(text.slice(start, end)), line };
}

/**
 * The titles, in order across the page, among the words above `end`; a title broken over lines stands below
 * itself. Null where one of them is not found.
 */
function titlesAbove(
  text: string,
  labels: readonly string[],
  items: readonly StreamItem[],
  end: number,
): readonly Extent[] | null {
  const pieces = items
    .filter((item) => item.kind === 'words' && item.span.end < end)
    .map((item) => ({
      words: fold(textAt(text, spanAt(item))),
      extent: extentOf(text, spanAt(item)),
    }));
  const wanted = labels.map(fold);
  const found = pieces
    .flatMap((piece, i) => {
      const title = wholeTitle(piece, pieces.slice(i + 1), wanted);
      return title ? [title] : [];
    })
    .sort((a, b) => a.extent.from - b.extent.from || b.extent.line - a.extent.line);
  const titles: Extent[] = [];
  for (const { words, extent } of found) {
    const before = titles[titles.length - 1];
    if (words === wanted[titles.length] && (!before || extent.from >= before.to))
      titles.push(extent);
  }
  return titles.length === wanted.length ? titles : null;
}

interface Piece {
  readonly words: string;
  readonly extent: Extent;
}

const spanAt = (item: StreamItem): Span =>
  item.kind === 'row-end' ? { start: 0, end: 0 } : item.span;

/** The title that the piece begins, with the pieces below it that go on with it. */
function wholeTitle(
  { words, extent }: Piece,
  below: readonly Piece[],
  wanted: readonly string[],
): Piece | null {
  if (words === '') return null;
  if (wanted.includes(words)) return { words, extent };
  if (!wanted.some((title) => title.startsWith(words))) return null;
  const next = below.find(
    (piece) =>
      piece.extent.line > extent.line &&
      piece.extent.from < extent.to &&
      extent.from < piece.extent.to &&
      wanted.some((title) => title.startsWith(words + piece.words)),
  );
  if (!next) return null;
  const joined = {
    words: words + next.words,
    extent: {
      from: Math.min(extent.from, next.extent.from),
      to: Math.max(extent.to, next.extent.to),
      line: next.extent.line,
    },
  };
  return wholeTitle(joined, below, wanted);
}

/** The edge at which the values come nearest to titles. */
function commonEdge(titles: readonly Extent[], values: readonly Extent[]): Edge {
  const distance = (edge: Edge): number =>
    values.reduce(
      (sum, value) => sum + Math.min(...titles.map((title) => Math.abs(edge(title) - edge(value)))),
      0,
    );
  return Object.values(edges).reduce((best, edge) =>
    distance(edge) < distance(best) ? edge : best,
  );
}

/** The column of each value: its title is clearly the nearest; null where one is not, or two share a title. */
function nearestColumns(
  values: readonly Extent[],
  titles: readonly Extent[],
  edge: Edge,
): readonly number[] | null {
  const columns: number[] = [];
  for (const value of values) {
    const distances = titles.map((title) => Math.abs(edge(title) - edge(value)));
    const nearest = distances.indexOf(Math.min(...distances));
    const others = distances.filter((_, i) => i !== nearest);
    if (Math.min(...others) - distances[nearest]! < clearly) return null;
    if (columns.length > 0 && nearest <= columns[columns.length - 1]!) return null;
    columns.push(nearest);
  }
  return columns;
}
