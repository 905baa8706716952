import { cover, textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineIndex } from '../../text/lines';
import { layoutNamed } from '../layout/kinds';
import { readRegion, type LineRange } from '../layout/readTableLines';
import type { StreamItem } from '../layout/stream';
import { foreignTitles } from './foreignTitles';
import type { BoundHeading } from '../model';
import { noCopies, type Binding, type TitleFound } from './pieces';
import { bindDown } from './down';
import { titleOutOfOrder } from './titleOrder';
import type { Unplaced } from './placed';
import { bindAcross } from './sideBySide';

/** Reads the lines as the given table; null where nothing of the table is in them. */
export function bindTable(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
): Unplaced | null {
  const stream = readRegion(text, lines, range, vocabulary);
  const { table } = vocabulary;
  const binding =
    table.orientation === 'across'
      ? bindAcross(text, stream, vocabulary)
      : bindDown(text, stream, vocabulary);
  const bound = binding.span;
  if (!bound || isOnlyNamed(binding)) return null;
  // Words are cells only where cells are marked off.
  const isUnmarked = vocabulary.hasEntries && !layoutNamed(stream.layout).marksCells;
  // Values under labels of which the form has none are there, too.
  const isForeign = binding.rows.size === 0 && binding.unknownRows.length > 0;
  const isReordered =
    table.orientation === 'down' &&
    titleOutOfOrder(binding.headings, stream.layout, lines) !== null;
  const state =
    binding.orderLost || stream.glued || isUnmarked || isForeign || isReordered
      ? 'unreadable'
      : binding.rows.size === 0
        ? 'empty'
        : 'read';
  const head = (step: 1 | -1): Span => edgeOfHead(text, lines, range, stream.items, bound, step);
  return {
    template: table,
    state,
    layout: stream.layout,
    // A table of titles alone is all head, below too.
    span: cover(cover(bound, head(-1)), state === 'empty' ? head(1) : bound),
    rows: isReordered ? new Map() : binding.rows,
    unknownRows: binding.unknownRows,
    headings: withCopies(
      [...binding.headings, ...foreignTitles(text, stream, binding, vocabulary)],
      stream.items,
    ),
    surplusColumn: binding.surplusColumn,
  };
}

/** The titles, each with the places at which a converter wrote it once more. */
function withCopies(
  titles: readonly TitleFound[],
  items: readonly StreamItem[],
): readonly BoundHeading[] {
  const copiesAt = new Map<number, readonly Span[]>();
  for (const item of items)
    if (item.kind === 'words' && item.copies) copiesAt.set(item.span.start, item.copies);
  return titles.map(({ column, block, text, span, likeness }) => ({
    column,
    block,
    text,
    span,
    copies: copiesAt.get(span.start) ?? noCopies,
    likeness,
  }));
}

/** So many labels without figures and titles are words of the text. */
const maxNamed = 2;

const isOnlyNamed = ({ headings, rows, unknownRows }: Binding): boolean =>
  headings.length === 0 &&
  unknownRows.length === 0 &&
  rows.size > 0 &&
  rows.size <= maxNamed &&
  [...rows.values()].every(({ pieces }) => pieces.length === 0);

/** Lines that the head of a table takes up at most, where each of its titles is broken over several. */
const maxHeadLength = 30;

/**
 * The first or the last words of the table's head: lines next to what was bound, which the layout reader
 * took for the table's, e.g. titles of which a converter has cut off the ends.
 */
function edgeOfHead(
  text: string,
  lines: LineIndex,
  range: LineRange,
  items: readonly StreamItem[],
  bound: Span,
  step: 1 | -1,
): Span {
  let edge = bound;
  const at = lines.lineAt(step < 0 ? bound.start : bound.end);
  for (let index = at + step, left = maxHeadLength; left > 0; index += step, left--) {
    if (index < range.from || index >= range.to) break;
    const isWords = (item: StreamItem): boolean => item.line === index && item.kind === 'words';
    const outermost = step < 0 ? items.find(isWords) : items.findLast(isWords);
    if (outermost?.kind === 'words') edge = outermost.span;
    else if (textAt(text, lines.line(index)).trim() !== '') break;
  }
  return edge;
}
