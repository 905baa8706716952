import { parseCellValue } from '../../text/cellValue';
import { fold } from '../../text/mapped';
import { textAt } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { mayBeLabel } from './labels';
import type { StreamItem } from './stream';

type Words = Extract<StreamItem, { kind: 'words' }>;

/** A cell holds a formula or a few characters, not a sentence. */
const longestFormula = 60;
const longestWords = 8;
const han = /\p{Script=Han}/u;
/** `3.` or `（二）`, which a converter set apart from its label. */
const loneNumbering = /^[（(]?[\d０-９一二三四五六七八九十]{1,2}[)）.．、，]$/;

/** Whether the words are a formula, a spreadsheet's error or a mark: no label of the table. */
export const isFormula = (words: string, vocabulary: Vocabulary): boolean =>
  words.length <= longestFormula &&
  !loneNumbering.test(words) &&
  !han.test(words) &&
  !vocabulary.terms.some(({ core }) => core === fold(words));

/** The same, or a few words that are none either, as `约3` and `见附件`. */
export function isForeign(words: string, vocabulary: Vocabulary): boolean {
  if (isFormula(words, vocabulary)) return true;
  if (words.length > longestWords || loneNumbering.test(words) || !han.test(words)) return false;
  return /[\d０-９]$/.test(words) || !mayBeLabel(words, vocabulary);
}

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
  if (vocabulary.table.orientation === 'across') return items.filter(isCertain);
  const foreign = items.map((item, i) => {
    if (item.kind !== 'words') return false;
    const words = textAt(text, item.span);
    return isForeign(words, vocabulary) || (loneNumbering.test(words) && mayBeCell(items, i));
  });
  const isLabel = (i: number): boolean => items[i]?.kind === 'words' && !foreign[i];
  const cells = new Set<number>();
  for (let i = 0; i < items.length; i++) {
    if (!isLabel(i) || isLabel(i + 1)) continue;
    const { places, end } = placesAfter(items, i + 1, foreign);
    for (const columns of columnsAfter(text, items, i, vocabulary)) {
      const row = places.slice(0, columns);
      const isWhole = row.length === columns && row.some((at) => items[at]!.kind !== 'words');
      // What is left over is the next label's first piece, or blank.
      if (isWhole && places.slice(columns).every((at) => items[at]!.kind !== 'value'))
        row.forEach((at) => cells.add(at));
    }
    i = end - 1;
  }
  return items.flatMap((item, i) => {
    if (item.kind !== 'words') return [item];
    if (cells.has(i)) return [valueOf(text, item)];
    return isCertain(item) ? [item] : [];
  });
}

/** A numbering before its label shares its line; one that ends a line, or has it for itself, may be a cell. */
function mayBeCell(items: readonly StreamItem[], at: number): boolean {
  const { line } = items[at]!;
  const before = items[at - 1];
  const after = items[at + 1];
  const isBeforeWords = after?.kind === 'words' && after.line === line;
  return !isBeforeWords && !(before?.kind === 'words' && before.line === line);
}

const isCertain = (item: StreamItem): boolean => item.kind !== 'words' || item.doubtful !== true;

/** Pieces of a label, from its last one back, that are looked at. */
const mostPieces = 6;

/** How many columns the rows have whose label ends in the words at the index; none where it names no row. */
function columnsAfter(
  text: string,
  items: readonly StreamItem[],
  at: number,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  let words = '';
  for (let i = at, left = mostPieces; left > 0 && i >= 0; i--, left--) {
    const item = items[i]!;
    if (item.kind === 'words') words = textAt(text, item.span) + words;
    else if (item.kind !== 'row-end') break;
  }
  const named = vocabulary
    .endingIn(fold(words))
    .flatMap((term) => (term.kind === 'row' && term.row.kind === 'data' ? [term.block] : []));
  return new Set(named.map(({ columns }) => columns.length));
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
