import { textAt, type Span } from '../../../text/span';
import { isCommaMark, separatorOf, withinQuotes } from '../commas';
import { mark } from '../regionLines';
import type { MarkedTableLayout } from './model';
import { splitAt } from './splitting';
import { insertLine } from './writing';

const tabUnit = 0x09;

/** Commas or semicolons stand for tabs in a line without. */
function splitTabs(text: string, line: Span): readonly Span[] {
  const words = textAt(text, line);
  const hasTabs = words.includes('\t');
  const separator = separatorOf(words);
  const cells = splitAt(line, (at, start) =>
    hasTabs ? text.charCodeAt(at) === tabUnit : isCommaMark(text, start, at, separator),
  );
  return words.includes('"') ? cells.map((cell) => withinQuotes(text, cell)) : cells;
}

/** Cells between tabs, or between commas or semicolons in their place, a row a line. */
export const tab: MarkedTableLayout = {
  marksCells: true,
  rowALine: true,
  cellALine: false,
  keepsCellsApart: true,
  isEditedByCell: false,
  mark: mark.tab,
  cellsIn: splitTabs,
  completed: (read) => read,
  insertRow: insertLine,
  extent: (_report, _table, lines) => lines,
};
