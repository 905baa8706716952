import type { Cell, Report } from '../../report/model';
import { moneyUnits } from '../../text/money';
import { onOwnLine } from '../../text/lines';
import { isPipe, pipes } from '../../text/pipes';
import { spanOf, squeezedText, textAt, trimSpan, type Span } from '../../text/span';
import type { Edit } from '../../text/edit';

const separates = new RegExp(`[\\s,;${pipes}]`);

/** Whether a number beside it would become one word with it. */
const isPart = (unit: string | undefined): boolean => unit !== undefined && !separates.test(unit);

/** Where a number is to be written. */
type Place = Pick<Cell, 'span' | 'copies'>;

/** Writes a number into a cell, and into each of its copies; in the draft's order. */
export const setCell = (report: Report, cell: Place, number: string): readonly Edit[] =>
  [cell.span, ...cell.copies].map((span) => writeAt(report, span, number));

/**
 * Writes a number where a cell stands. In a blank cell it keeps a space from what stands beside it; before a unit
 * that waits for its number it keeps none.
 */
export function writeAt(report: Report, span: Span, number: string): Edit {
  const written = squeezedText(report.text, span);
  if (written !== '') {
    const { start, end } = trimSpan(report.text, span);
    const isUnit = moneyUnits.includes(written);
    return { span: spanOf(start, isUnit ? start : end), newText: number };
  }
  const inside = textAt(report.text, span);
  const lines = onOwnLine(inside, number);
  if (lines !== null) return { span, newText: lines };
  const bounded = isPipe(report.text.charCodeAt(span.end));
  if (bounded && inside.length > number.length + 1) {
    return { span, newText: ` ${number}`.padEnd(inside.length) };
  }
  if (bounded) return { span, newText: ` ${number} ` };
  const before = isPart(report.text[span.start - 1]) ? ' ' : '';
  const after = isPart(report.text[span.end]) ? ' ' : '';
  return { span, newText: `${before}${number}${after}` };
}

/** A cell and the number that is to stand in it. */
export interface CellNumber {
  readonly cell: Place;
  readonly number: string;
}

/** Writes numbers into several cells, in the draft's order; those of blank cells that touch stay apart. */
export function setCells(report: Report, numbers: readonly CellNumber[]): readonly Edit[] {
  let last = -1;
  return numbers
    .flatMap(({ cell, number }) => setCell(report, cell, number))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((edit) => {
      const touches = edit.span.start === last && isPart(edit.newText[0]);
      last = edit.span.end;
      return touches ? { ...edit, newText: between + edit.newText } : edit;
    });
}

/** Two blanks, for one alone may stand inside a number. */
const between = '  ';
