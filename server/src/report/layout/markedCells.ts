import { parseCellValue } from '../../text/cellValue';
import { moneyUnits } from '../../text/money';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { isCommaMark } from './commas';
import { endsRowLabel, isMistypedNumber, mayBeLabel } from './labels';
import { isFormula } from './wordCells';
import { readEntries } from './entries';
import { cellEnd, cellStart } from '../source/markup';
import type { LineLayout, StreamItem } from './stream';

/** Pipes, and the lines that programs draw between cells. */
const pipe = /[|｜│┃║]/;
const isPipe = (unit: number): boolean =>
  unit === 0x7c || unit === 0xff5c || unit === 0x2502 || unit === 0x2503 || unit === 0x2551;

/** Which marks separate the cells of this line. */
export function layoutOf(line: string): LineLayout {
  if (line.includes(cellStart)) return 'markup';
  if (pipe.test(line)) return 'pipe';
  return line.includes('\t') ? 'tab' : 'free';
}

const tab = 0x09;
const letter = /\p{L}/u;

type MarkedLayout = Exclude<LineLayout, 'free'>;

/**
 * The cells of a line with cell marks; the outer pipes of a table row bound no cells. Commas stand for
 * tabs in a line without.
 */
export function splitCells(text: string, line: Span, layout: MarkedLayout): readonly Span[] {
  if (layout === 'markup') return splitMarkup(text, line);
  const cells: Span[] = [];
  const hasTabs = textAt(text, line).includes('\t');
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    const unit = text.charCodeAt(i);
    const isMark =
      layout === 'pipe'
        ? isPipe(unit) && text[i - 1] !== '\\'
        : hasTabs
          ? unit === tab
          : isCommaMark(text, start, i);
    if (i < line.end && !isMark) continue;
    cells.push(spanOf(start, i));
    start = i + 1;
  }
  if (layout === 'pipe') {
    if (isBlank(text, cells[0]!)) cells.shift();
    const last = cells[cells.length - 1];
    if (last && isBlank(text, last)) cells.pop();
  }
  return cells;
}

/** The stretches between the marks that stand for the tags of cells; the last may lack its end. */
function splitMarkup(text: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let start = text.indexOf(cellStart, line.start); start >= 0 && start < line.end;) {
    const next = text.indexOf(cellStart, start + 1);
    const end = next < 0 || next > line.end ? line.end : next;
    const close = text.indexOf(cellEnd, start);
    cells.push(spanOf(start + 1, close < 0 || close > end ? end : close));
    start = next;
  }
  return cells;
}

const isBlank = (text: string, span: Span): boolean =>
  trimSpan(text, span).start === span.end || textAt(text, span).trim() === '';

/** Whether the line is the rule below a Markdown table's header, in pipes or as a converter left it in tabs. */
export const isDelimiterRow = (line: string): boolean =>
  line.includes('--') && /^[\s|｜]*:?-{2,}:?(?:[\s|｜]+:?-{2,}:?)*[\s|｜]*$/.test(line);

/** The stream items of a line whose cells, none or more, are marked off. */
export function readCells(
  text: string,
  line: Span,
  index: number,
  cells: readonly Span[],
  vocabulary: Vocabulary,
): readonly StreamItem[] {
  const entered = vocabulary.hasEntries ? readEntries(text, index, cells, vocabulary) : null;
  if (entered) return entered;
  const items: StreamItem[] = [];
  let wordCells = 0;
  let values = 0;
  let labelled = false;
  const lastWithLetters = cells.findLastIndex((cell) => {
    const words = textAt(text, cell).trim();
    return letter.test(words) && !isFormula(words, vocabulary);
  });
  for (const [i, cell] of cells.entries()) {
    const span = trimSpan(text, cell);
    const words = cellText(text, span);
    const value = parseCellValue(words);
    if (value.kind === 'words' && moneyUnits.includes(words)) {
      // The form prints the unit in the cell: as long as it stands there alone, nothing is filled in.
      values++;
      items.push({ kind: 'value', span, line: index, value: { kind: 'blank' } });
    } else if (value.kind === 'blank') {
      items.push({ kind: 'blank', span: blankSpan(cell, span), line: index, proof: 'marks' });
    } else if (
      value.kind === 'number' ||
      value.meansNumber !== null ||
      isMistypedNumber(textAt(text, span))
    ) {
      values++;
      items.push({ kind: 'value', span, line: index, value });
    } else if (
      (labelled && !mayBeLabel(textAt(text, span), vocabulary)) ||
      // After the last label of the row a mark or a formula begins no other.
      (i > lastWithLetters && (lastWithLetters >= 0 || values > 0))
    ) {
      items.push({ kind: 'value', span, line: index, value });
    } else {
      wordCells++;
      labelled ||= endsRowLabel(textAt(text, span), vocabulary);
      items.push({ kind: 'words', span, line: index, inHeader: false });
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

/** A cell's text without the emphasis that converters leave in cells. */
export function cellText(text: string, span: Span): string {
  const raw = textAt(text, span);
  return raw.includes('**') || raw.includes('__') ? raw.replace(/\*\*|__/g, '') : raw;
}

/** A blank cell is shown by its white space where it has some. */
const blankSpan = (cell: Span, trimmed: Span): Span => (cell.start < cell.end ? cell : trimmed);
