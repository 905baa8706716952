import { parseCellValue } from '../../text/cellValue';
import { moneyUnits } from '../../text/money';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import { isCommaMark } from './commas';
import { endsRowLabel, isFormula, isMistypedNumber, mayBeLabel } from './labels';
import { isPipe } from './regionLines';
import { readEntries } from './entries';
import { cellEnd, cellStart } from '../source/markup';
import type { LineLayout, MarkedCell, StreamItem } from './stream';

const tab = 0x09;
const letter = /\p{L}/u;

type MarkedLayout = Exclude<LineLayout, 'free'>;

/**
 * The cells of a line with cell marks; the outer pipes of a table row bound no cells. Commas stand for
 * tabs in a line without.
 */
export function splitCells(text: string, line: Span, layout: MarkedLayout): readonly Span[] {
  if (layout === 'markup') return splitMarkup(text, line);
  if (layout === 'pipe') return splitPipes(text, line);
  const hasTabs = textAt(text, line).includes('\t');
  return splitAt(line, (at, start) =>
    hasTabs ? text.charCodeAt(at) === tab : isCommaMark(text, start, at),
  );
}

/** The stretches between marks; `isMark` is asked of each offset, with the start of the cell that it may end. */
function splitAt(line: Span, isMark: (at: number, start: number) => boolean): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !isMark(at, start)) continue;
    cells.push(spanOf(start, at));
    start = at + 1;
  }
  return cells;
}

const backslash = 0x5c;

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
  /** After the last label of the row a mark or a formula begins no other. */
  const isAfterLabels = (i: number): boolean =>
    !cells.slice(i).some(mayBeginLabel) && (values > 0 || cells.slice(0, i).some(mayBeginLabel));
  for (const [i, { span: whole, trimmed: span, raw, words, value }] of cells.entries()) {
    if (value.kind === 'words' && moneyUnits.includes(words)) {
      // The form prints the unit in the cell: as long as it stands there alone, nothing is filled in.
      values++;
      items.push({ kind: 'value', span, line: index, value: { kind: 'blank' } });
    } else if (value.kind === 'blank') {
      // It is shown by its white space where it has some.
      const shown = whole.start < whole.end ? whole : span;
      items.push({ kind: 'blank', span: shown, line: index, proof: 'marks' });
    } else if (value.kind === 'number' || value.meansNumber !== null || isMistypedNumber(raw)) {
      values++;
      items.push({ kind: 'value', span, line: index, value });
    } else if ((labelled && !mayBeLabel(raw, vocabulary)) || isAfterLabels(i)) {
      items.push({ kind: 'value', span, line: index, value });
    } else {
      wordCells++;
      labelled ||= endsRowLabel(raw, vocabulary);
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
