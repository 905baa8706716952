import { parseCellValue } from '../../text/cellValue';
import { fold } from '../../text/mapped';
import { textAt } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { isForeign, isLoneNumbering } from './labels';
import type { StreamItem } from './stream';

type Words = Extract<StreamItem, { kind: 'words' }>;

/**
 * Words that are a cell of the row they stand in: with them the row has as many cells as columns, and
 * none without. Where cells are not marked off nothing else tells such words from the next row's label;
 * left among the words they would end the row and take its values away.
 */
export function withWordCells(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): readonly StreamItem[] {
  const foreign = foreignAmong(text, items, vocabulary);
  // Nothing but foreign words can be a cell.
  if (!foreign) return items.every(isCertain) ? items : items.filter(isCertain);
  const cells =
    vocabulary.table.orientation === 'across'
      ? cellsAcross(items, foreign, vocabulary)
      : cellsBesideLabels(text, items, foreign, vocabulary);
  return items.flatMap((item, i) => {
    if (item.kind !== 'words') return [item];
    if (cells.has(i)) return [valueOf(text, item)];
    return isCertain(item) ? [item] : [];
  });
}

/** The cells of the one row in which a table has its values: between its first and its last there are as many as columns. */
function cellsAcross(
  items: readonly StreamItem[],
  foreign: readonly boolean[],
  { table }: Vocabulary,
): ReadonlySet<number> {
  const whole = table.blocks.reduce(
    (sum, { columns, rows }) =>
      sum + columns.length * rows.filter(({ kind }) => kind === 'data').length,
    0,
  );
  for (let i = 0; i < items.length; i++) {
    const { places, end } = placesAfter(items, i, foreign);
    const row = withoutBlanksAround(items, places);
    const values = row.filter((at) => items[at]!.kind === 'value').length;
    if (row.length === whole && values * 2 > whole) return new Set(row);
    i = Math.max(i, end - 1);
  }
  return new Set();
}

function withoutBlanksAround(
  items: readonly StreamItem[],
  places: readonly number[],
): readonly number[] {
  const isFilled = (at: number): boolean => items[at]!.kind !== 'blank';
  return places.slice(places.findIndex(isFilled), places.findLastIndex(isFilled) + 1);
}

/** The cells of rows that have a label before them. */
function cellsBesideLabels(
  text: string,
  items: readonly StreamItem[],
  foreign: readonly boolean[],
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const isLabel = (i: number): boolean => items[i]?.kind === 'words' && !foreign[i];
  /** In a row of one cell nothing but words can stand in its number's place; a sentence stands below it. */
  const isLoneCell = (at: number): boolean => {
    const item = items[at]!;
    return item.kind === 'words' && !/[，。；：]/.test(textAt(text, item.span));
  };
  const cells = new Set<number>();
  for (let i = 0; i < items.length; i++) {
    if (!isLabel(i) || isLabel(i + 1)) continue;
    const { places, end } = placesAfter(items, i + 1, foreign);
    const hasWords = places.some((at) => items[at]!.kind === 'words');
    for (const columns of hasWords ? columnsAfter(text, items, i, vocabulary) : []) {
      const row = places.slice(0, columns);
      const isFilled = row.some((at) => items[at]!.kind !== 'words');
      const isWhole =
        row.length === columns && (isFilled || (columns === 1 && isLoneCell(row[0]!)));
      // What is left over is the next label's first piece, or blank.
      if (isWhole && places.slice(columns).every((at) => items[at]!.kind !== 'value'))
        row.forEach((at) => cells.add(at));
    }
    i = end - 1;
  }
  return cells;
}

/** Which of the items are words of no label; null where none is. */
function foreignAmong(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): readonly boolean[] | null {
  const foreign = items.map((item, i) => {
    if (item.kind !== 'words') return false;
    const words = textAt(text, item.span);
    // 3. may be a number that was mistyped; no cell says 三、, but one may say 三.
    const isNumber = isLoneNumbering(words) && /[\d０-９]/.test(words);
    return (
      isForeign(words, vocabulary) ||
      (isNumber && mayBeCell(items, i)) ||
      (spelledNumber.test(words) && isBeforeCell(items, i))
    );
  });
  return foreign.includes(true) ? foreign : null;
}

/**
 * A numbering before its label shares its line; one that ends a line, or has it for itself, may be a cell, and so
 * may one before a value.
 */
function mayBeCell(items: readonly StreamItem[], at: number): boolean {
  const { line } = items[at]!;
  const before = items[at - 1];
  const after = items[at + 1];
  const isBeforeWords = after?.kind === 'words' && after.line === line;
  const isBeforeValue = after?.kind === 'value' && after.line === line;
  const isAfterWords = before?.kind === 'words' && before.line === line;
  return !isBeforeWords && (isBeforeValue || !isAfterWords);
}

const spelledNumber = /^[一二三四五六七八九十百]{1,3}$/;

/** A value or a blank follows: a label that is set out one character a line goes on with words. */
function isBeforeCell(items: readonly StreamItem[], at: number): boolean {
  const after = items[at + 1];
  return after?.kind === 'value' || after?.kind === 'blank';
}

const isCertain = (item: StreamItem): boolean => item.kind !== 'words' || item.doubtful !== true;

/** Pieces of a label, from its last one back, that are looked at. */
const maxPieces = 6;

/** How many columns the rows have whose label ends in the words at the index; none where it names no row. */
function columnsAfter(
  text: string,
  items: readonly StreamItem[],
  at: number,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  let words = '';
  for (let i = at, left = maxPieces; left > 0 && i >= 0; i--, left--) {
    const item = items[i]!;
    if (item.kind === 'words') words = textAt(text, item.span) + words;
    else if (item.kind !== 'row-end') break;
  }
  return new Set(vocabulary.rowsEndingIn(fold(words)).map(({ block }) => block.columns.length));
}

/** Where values, blanks and foreign words stand from the index to the next label or the row's end. */
function placesAfter(
  items: readonly StreamItem[],
  from: number,
  foreign: readonly boolean[],
): { readonly places: readonly number[]; readonly end: number } {
  const places: number[] = [];
  let end = from;
  for (; end < items.length; end++) {
    const { kind } = items[end]!;
    if (kind === 'row-end') {
      if (places.length > 0) break;
    } else if (kind === 'words' && !foreign[end]) break;
    else places.push(end);
  }
  return { places, end };
}

const valueOf = (text: string, { span, line }: Words): StreamItem => ({
  kind: 'value',
  span,
  line,
  value: parseCellValue(textAt(text, span)),
});
