import { parseCellValue } from '../../text/cellValue';
import { moneyUnits } from '../../text/money';
import { pipes } from '../../text/pipes';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { endsRowLabel, isForeign, isFormula, isMistypedNumber, mayBeLabel } from './labels';
import { readEntries } from './entries';
import { blankItem, valueItem, wordsItem } from './mergedCells';
import type { MarkedCell, StreamItem } from './stream';

const letter = /\p{L}/u;

const delimiters = new RegExp(
  `^[\\s>${pipes}]*:?-{2,}:?(?:[\\s${pipes}]+:?-{2,}:?)*[\\s${pipes}]*$`,
);

/** Whether the line is the rule below a Markdown table's header, in pipes, quoted or not, or as a converter left it in tabs. */
export const isDelimiterRow = (line: string): boolean =>
  line.includes('--') && delimiters.test(line);

/** Reads the cell that stands at the span. */
export function cellOf(text: string, span: Span): MarkedCell {
  const trimmed = trimSpan(text, span);
  const raw = textAt(text, trimmed);
  const words = raw.includes('**') || raw.includes('__') ? raw.replace(/\*\*|__/g, '') : raw;
  return { span, trimmed, raw, words, value: parseCellValue(words) };
}

/** The stream items of a line whose cells, none or more, are marked off. */
export function readCells(
  text: string,
  line: Span,
  index: number,
  cells: readonly MarkedCell[],
  vocabulary: Vocabulary,
): readonly StreamItem[] {
  const entered = vocabulary.hasEntries ? readEntries(text, index, cells, vocabulary) : null;
  if (entered) return entered;
  const items: StreamItem[] = [];
  let wordCells = 0;
  let values = 0;
  let labelled = false;
  const mayBeginLabel = ({ raw }: MarkedCell): boolean =>
    letter.test(raw) && !isFormula(raw, vocabulary);
  const isNoLabel = (raw: string): boolean =>
    isForeign(raw, vocabulary) || !mayBeLabel(raw, vocabulary);
  /** After the last label of the row a mark or a formula begins no other. */
  const isAfterLabels = (i: number): boolean =>
    !cells.slice(i).some(mayBeginLabel) && (values > 0 || cells.slice(0, i).some(mayBeginLabel));
  for (const [i, cell] of cells.entries()) {
    const { trimmed: span, raw, words, value, goesOn } = cell;
    if (goesOn && items.at(-1)?.kind === 'words') {
      // Whatever the rest of a label is, it is no cell by itself: 」 or ）.
      items.push({ kind: 'words', span, line: index, inHeader: false });
    } else if (value.kind === 'words' && moneyUnits.includes(words)) {
      // The form prints the unit in the cell: as long as it stands there alone, nothing is filled in.
      values++;
      items.push(valueItem(cell, index, { kind: 'blank' }));
    } else if (value.kind === 'blank') {
      items.push(blankItem(cell, index));
    } else if (value.kind === 'number' || value.meansNumber !== null || isMistypedNumber(raw)) {
      values++;
      items.push(valueItem(cell, index, value));
    } else if ((labelled && isNoLabel(raw)) || isAfterLabels(i)) {
      items.push(valueItem(cell, index, value));
    } else {
      wordCells++;
      labelled ||= endsRowLabel(raw, vocabulary);
      items.push(wordsItem(cell, index));
    }
  }
  if (cells.length === 0)
    items.push({
      kind: 'blank',
      span: spanOf(line.start, line.start),
      line: index,
      proof: 'lone-mark',
    });
  if (cells.length < 2) return items;
  if (values === 0 && wordCells >= 3) {
    return items.map((item) => (item.kind === 'words' ? { ...item, inHeader: true } : item));
  }
  items.push({ kind: 'row-end', line: index });
  return items;
}
