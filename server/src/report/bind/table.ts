import { cover, textAt, type Span } from '../../text/span';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineIndex } from '../../text/lines';
import { readRegion, type LineRange } from '../layout/read';
import type { StreamItem } from '../layout/stream';
import type { BoundTable } from '../model';
import { bindDown } from './down';
import { bindAcross } from './sideBySide';

/** Reads the lines as the given table; null where nothing of the table is in them. */
export function bindTable(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
  edition: Template,
): BoundTable | null {
  const stream = readRegion(text, lines, range, vocabulary);
  const { table } = vocabulary;
  const binding =
    table.orientation === 'across'
      ? bindAcross(text, stream, vocabulary)
      : bindDown(text, stream, vocabulary);
  const [first, ...rest] = binding.spans;
  if (!first) return null;
  const span = rest.reduce(cover, first);
  return {
    template: table,
    edition,
    state:
      binding.orderLost || stream.glued ? 'unreadable' : binding.rows.size === 0 ? 'empty' : 'read',
    layout: stream.layout,
    span: cover(span, firstOfHead(text, lines, range, stream.items, span)),
    rows: binding.rows,
    unknownRows: binding.unknownRows,
    headings: binding.headings,
    surplusColumn: binding.surplusColumn,
  };
}

/** Lines that the head of a table takes up at most, where each of its titles is broken over several. */
const longestHead = 30;

/**
 * The first words of the table's head: lines directly above what was bound, which the layout reader took
 * for the table's, e.g. titles of which a converter has cut off the ends.
 */
function firstOfHead(
  text: string,
  lines: LineIndex,
  range: LineRange,
  items: readonly StreamItem[],
  bound: Span,
): Span {
  let head = bound;
  const at = lines.lineAt(bound.start);
  for (let index = at - 1; index >= Math.max(range.from, at - longestHead); index--) {
    const words = items.find((item) => item.line === index && item.kind === 'words');
    if (words?.kind === 'words') head = words.span;
    else if (textAt(text, lines.line(index)).trim() !== '') break;
  }
  return head;
}
