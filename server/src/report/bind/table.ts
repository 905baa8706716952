import { cover } from '../../text/span';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineIndex } from '../../text/lines';
import { readRegion, type LineRange } from '../layout/read';
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
  return {
    template: table,
    edition,
    state: binding.orderLost ? 'unreadable' : binding.rows.size === 0 ? 'empty' : 'read',
    layout: stream.layout,
    span: rest.reduce(cover, first),
    rows: binding.rows,
    unknownRows: binding.unknownRows,
    headings: binding.headings,
    surplusColumn: binding.surplusColumn,
  };
}
