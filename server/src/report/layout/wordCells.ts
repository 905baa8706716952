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
  const foreign =
    vocabulary.table.orientation === 'across' ? null : foreignAmong(text, items, vocabulary);
  // Nothing but foreign words can be a cell.
  if (!foreign) return items.every(isCertain) ? items : items.filter(isCertain);
  const isLabel = (i: number): boolean => items[i]?.kind === 'words' && !foreign[i];
  const cells = new Set<number>();
  for (let i = 0; i < items.length; i++) {
    if (!isLabel(i) || isLabel(i + 1)) continue;
    const { places, end } = placesAfter(items, i + 1, foreign);
    const hasWords = places.some((at) => items[at]!.kind === 'words');
    for (const columns of hasWords ? columnsAfter(text, items, i, vocabulary) : []) {
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

/** Which of the items are words of no label; null where none is. */
function foreignAmong(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): readonly boolean[] | null {
  const foreign = items.map((item, i) => {
    if (item.kind !== 'words') return false;
    const words = textAt(text, item.span);
    // 3. may be a number that was mistyped; no cell says 三、.
    const isNumber = isLoneNumbering(words) && /[\d０-９]/.test(words);
    return isForeign(words, vocabulary) || (isNumber && mayBeCell(items, i));
  });
  return foreign.includes(true) ? foreign : null;
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
