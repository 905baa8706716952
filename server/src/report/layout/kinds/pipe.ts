import { isPipe } from '../../../text/pipes';
import { trimSpan, type Span } from '../../../text/span';
import { mark } from '../regionLines';
import type { MarkedTableLayout } from './model';
import { splitAt } from './splitting';
import { insertLine } from './writing';

const backslash = 0x5c;

/** The outer pipes of a row bound no cells. */
function splitPipes(text: string, line: Span): readonly Span[] {
  const cells = splitAt(
    line,
    (at) => isPipe(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== backslash,
  );
  if (isBlank(text, cells[0]!)) cells.shift();
  const last = cells[cells.length - 1];
  if (last && isBlank(text, last)) cells.pop();
  return cells;
}

/** Nothing visible: zero-width spaces, as pages have them, are none. */
function isBlank(text: string, span: Span): boolean {
  const { start, end } = trimSpan(text, span);
  return start === end;
}

/** Cells between pipes, a row a line. */
export const pipe: MarkedTableLayout = {
  marksCells: true,
  rowALine: true,
  cellALine: false,
  keepsCellsApart: true,
  isEditedByCell: true,
  mark: mark.pipe,
  cellsIn: splitPipes,
  completed: (read) => read,
  insertRow: insertLine,
  extent: (_report, _table, lines) => lines,
};
