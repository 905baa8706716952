import type { BlockTemplate } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import { parseCellValue } from '../../text/cellValue';
import { fold, halfWidth } from '../../text/mapped';
import { matchAt } from '../../text/matches';
import { spanOf, trimSpan, type Span } from '../../text/span';
import { endsRowLabel, isForeign, isFormula } from './labels';

const plainCell = /^\s*(?:[-+]?\d+(?:\.\d+)?\s*)?$/;
/** Fewer numbers alone are one with commas between its thousands. */
const minNumbers = 5;
/** Where so many of the cells are numbers, another may say anything. */
const minNumberShare = 0.75;
/** No sentence has so many numbers or blanks between commas at its end. */
const minValues = 3;
const minTitles = 2;
const maxWordsLength = 4;
const maxRowLength = 500;

/**
 * Whether commas, or semicolons in their place, separate the line's cells, as in what a spreadsheet saves: a label with values or blanks
 * after it, the values of a table that has them in one row, or titles of columns. Below such a line a row's label
 * and whatever may be a value are one as well, and so are values without a label; by themselves they may be a
 * sentence's or one number's.
 */
export function isCommaRow(line: string, vocabulary: Vocabulary, isBelowRow = false): boolean {
  if (line.length > maxRowLength) return false;
  const separator = separatorOf(line);
  if (!line.includes(separator)) return false;
  const cells = cellsBetween(line, separator);
  const label = cells.findLastIndex((cell) => endsRowLabel(cell, vocabulary));
  const values = cells.slice(label + 1);
  if (label >= 0 && values.length > 0) {
    const isNamed = isBelowRow && namesRow(cells[label]!, vocabulary);
    const mayBeWords = isNamed && values.length > 1 && values.some(mayBeValue);
    const isValue = (cell: string): boolean =>
      mayBeValue(cell) || (mayBeWords ? isForeign : isFormula)(cell.trim(), vocabulary);
    const isRow = values.length > 1 || (isNamed && label === 0);
    return values.every(isRow ? isValue : isAmount) || areTitles(cells, vocabulary);
  }
  if (vocabulary.table.orientation === 'across') {
    const numbers = cells.filter((cell) => plainCell.test(cell)).length;
    const isRow = cells.every(mayBeValue) || numbers >= cells.length * minNumberShare;
    if (isRow && numbers >= minNumbers) return true;
    if (isBelowRow && areValuesBelowTitles(cells, vocabulary)) return true;
  }
  if (isBelowRow && cells[0]!.trim() === '' && cells.every((cell) => plainCell.test(cell)))
    return true;
  const plain = cells.length - 1 - cells.findLastIndex((cell) => !plainCell.test(cell));
  if (plain === cells.length) return false;
  return (
    (plain >= minValues && cells.slice(-plain).some((cell) => cell.trim() !== '')) ||
    areTitles(cells, vocabulary)
  );
}

/** Whether the cells may be the values of the table's only row, whatever they are written like: `0件`, `—`. */
const areValuesBelowTitles = (cells: readonly string[], { table, terms }: Vocabulary): boolean => {
  const [{ columns, rows }] = table.blocks as readonly [BlockTemplate, ...BlockTemplate[]];
  const written = cells.filter((cell) => cell.trim() !== '');
  return (
    cells.length >= columns.length * rows.filter(({ kind }) => kind === 'data').length &&
    written.length >= minNumbers &&
    written.every((cell) => mayBeValue(cell) && !terms.some(({ core }) => core === fold(cell)))
  );
};

const namesRow = (words: string, vocabulary: Vocabulary): boolean =>
  vocabulary.namedBy(fold(words)).some(({ kind }) => kind === 'row');

/** The rest of a cell in quotes up to where they are closed, and a comma or nothing after. */
const restOfQuoted = /^(?:[^"]|"")*"[^\S\r\n]*(?:[,;]|$)/;
const openQuote = /(?:^|[,;])[^\S\r\n]*"(?:[^"]|"")*$/;

/** Whether a cell in quotes begins on the line and goes on below it, as a spreadsheet saves one with a line break. */
export const opensQuotes = (line: string): boolean =>
  line.length <= maxRowLength && openQuote.test(line);

/**
 * Whether the line closes the quotes of such a cell, and the row has values after it: numbers or blanks, and beside
 * them whatever else may stand in a cell.
 */
export function closesQuotes(line: string, vocabulary: Vocabulary): boolean {
  if (line.length > maxRowLength) return false;
  const rest = restOfQuoted.exec(line)?.[0];
  const separator = rest?.at(-1);
  if (!rest || (separator !== ',' && separator !== ';')) return false;
  const cells = cellsBetween(line.slice(rest.length), separator);
  const isValue = (cell: string): boolean => mayBeValue(cell) || isForeign(cell.trim(), vocabulary);
  return cells.some((cell) => plainCell.test(cell)) ? cells.every(isValue) : cells.every(isAmount);
}

/** Titles of the form, but for one at most; one that is written for each column that it is merged over counts once. */
function areTitles(cells: readonly string[], { terms }: Vocabulary): boolean {
  const titles = cells.map(fold).filter((title) => title !== '');
  const different = [...new Set(titles)];
  const known = different.filter((title) =>
    terms.some(({ kind, core }) => kind !== 'row' && core === title),
  );
  return titles.length >= minTitles && known.length >= Math.max(1, different.length - 1);
}

export type Separator = ',' | ';';

/** The semicolon, which spreadsheets write where a comma is a number's own, if the line has more of these. */
export function separatorOf(line: string): Separator {
  if (!line.includes(';')) return ',';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

/** What stands between the line's separators; those in brackets or quotes are a cell's own. */
function cellsBetween(line: string, separator: Separator): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && !isCommaMark(line, start, i, separator)) continue;
    const { start: from, end } = withinQuotes(line, spanOf(start, i));
    cells.push(line.slice(from, end));
    start = i + 1;
  }
  return cells;
}

const quoted = /^\s*"(?:[^"]|"")*"\s*$/;
/** From within a quoted cell to its end. */
const closing = /(?:[^"\r\n]|"")*"[^\S\r\n]*(?:[,;]|$)/my;

/** Whether the separator stands at `at` and ends the cell that begins at `start`. */
export function isCommaMark(
  text: string,
  start: number,
  at: number,
  separator: Separator,
): boolean {
  if (text[at] !== separator) return false;
  const cell = text.slice(start, at);
  if (/^\s*"/.test(cell)) {
    if (quoted.test(cell)) return true;
    // A quote that nothing closes is a mark like any other.
    if (matchAt(text, closing, at)) return false;
  }
  return cell.split(/[（(]/).length <= cell.split(/[）)]/).length;
}

/** The cell without the quotes that a spreadsheet puts around it; they are no part of what it says. */
export function withinQuotes(text: string, cell: Span): Span {
  const { start, end } = trimSpan(text, cell);
  const isQuoted = end - start > 1 && text[start] === '"' && text[end - 1] === '"';
  return isQuoted ? spanOf(start + 1, end - 1) : cell;
}

function mayBeValue(cell: string): boolean {
  const value = parseCellValue(cell);
  return value.kind !== 'words' || cell.trim().length <= maxWordsLength;
}

/** A number alone after a comma, with `件` for example, may be a sentence's. */
const isAmount = (cell: string): boolean =>
  plainCell.test(cell) || /^\s*[-+－]?\d[\d.]*(?:[万亿]?元)?\s*$/.test(halfWidth(cell));
