import type { LineIndex } from '../../text/lines';
import { isPipe } from '../../text/pipes';
import { isSpace, textAt, type Span } from '../../text/span';
import { cellStart } from '../source/markup';

/** Lines `[from, to)` of the draft. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What a line has among its units; several are or-ed. */
export const mark = {
  pipe: 1,
  tab: 2,
  cellStart: 4,
  comma: 8,
  dash: 16,
  /** What the crossings of drawn rules are among. */
  drawn: 32,
  /** `。` or `；`. */
  stop: 64,
  semicolon: 128,
} as const;

/** A line of a region, and what one look at its units tells. */
export interface RegionLine extends Span {
  readonly index: number;
  readonly raw: string;
  readonly marks: number;
  /** How many of its units are no white space. */
  readonly visible: number;
}

/** Looks at each line of a region once. */
export function regionLines(
  text: string,
  lines: LineIndex,
  { from, to }: LineRange,
): readonly RegionLine[] {
  const found: RegionLine[] = [];
  for (let index = from; index < to; index++) found.push(lookAt(text, lines.line(index), index));
  return found;
}

function lookAt(text: string, line: Span, index: number): RegionLine {
  let marks = 0;
  let visible = 0;
  for (let at = line.start; at < line.end; at++) {
    const unit = text.charCodeAt(at);
    marks |= markOf(unit);
    if (!isSpace(unit)) visible++;
  }
  return { index, start: line.start, end: line.end, raw: textAt(text, line), marks, visible };
}

const cellStartUnit = cellStart.charCodeAt(0);

function markOf(unit: number): number {
  if (unit >= 0x3003 && unit < 0xff00) return 0;
  if (isPipe(unit)) return mark.pipe;
  if (unit > 0x2500 && unit < 0x2580) return mark.drawn;
  switch (unit) {
    case 0x09:
      return mark.tab;
    case 0x2b:
      return mark.drawn;
    case 0x2c:
      return mark.comma;
    case 0x2d:
      return mark.dash;
    case 0x3b:
      return mark.semicolon;
    case 0x3002:
    case 0xff1b:
      return mark.stop;
    default:
      return unit === cellStartUnit ? mark.cellStart : 0;
  }
}

/** The marks that a line has. */
export function marksOf(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length; at++) marks |= markOf(line.charCodeAt(at));
  return marks;
}
