import { isPipe, pipes } from '../../text/pipes';
import { spanOf, textAt, type Span } from '../../text/span';
import { isDelimiterRow } from './markedCells';
import { mark, type RegionLine } from './regionLines';

/** At which ends the rows of a table have no pipe but those between cells. */
export interface OpenEnds {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** So many rows show how a table's rows begin and end. */
const minRows = 3;
/** Pipes that a row must have between its cells to tell anything. */
const minPipes = 2;

/** At which ends a table's rows are open, which the rule below a Markdown table's titles tells before all others. */
export function openEndsOf(lines: readonly RegionLine[]): OpenEnds {
  const rows = lines.flatMap(({ raw, marks }) =>
    (marks & mark.pipe) === 0 ? [] : [{ row: raw.trim(), isRule: isDelimiterRow(raw) }],
  );
  const rules = rows.filter(({ isRule }) => isRule);
  const telling = rules.length > 0 ? rules : rows.filter(({ row }) => hasCells(row));
  if (telling.length < (rules.length > 0 ? 1 : minRows)) return { atStart: false, atEnd: false };
  const mostLack = (has: (row: string) => boolean): boolean =>
    telling.filter(({ row }) => !has(row)).length * 2 > telling.length;
  return { atStart: mostLack(beginsWithPipe), atEnd: mostLack(endsWithPipe) };
}

/** The cells of a row, and the blank ones that a pipe at an open end shows. */
export function withBlankEnds(
  text: string,
  line: Span,
  cells: readonly Span[],
  { atStart, atEnd }: OpenEnds,
): readonly Span[] {
  if (!atStart && !atEnd) return cells;
  const row = textAt(text, line).trim();
  if (!hasCells(row)) return cells;
  return [
    ...(atStart && beginsWithPipe(row) ? [spanOf(line.start, line.start)] : []),
    ...cells,
    ...(atEnd && endsWithPipe(row) ? [spanOf(line.end, line.end)] : []),
  ];
}

/** So many lines without a mark show that the one line with it has it in a cell, as in 31|47. */
const minWithout = 8;

/** A pipe that may be part of what is written in a cell. */
const pipeBetweenDigits = new RegExp(`[\\d０-９][${pipes}][\\d０-９]`);
/** What parts the words of a line that keeps a page's columns. */
const severalBlanks = / {2}/;

/** Marks that no more than one line has, and that as what is written in a cell or stands for a blank: they part no cells. */
export const strayMarks = (lines: readonly RegionLine[]): number =>
  (isStray(mark.pipe, pipeBetweenDigits, lines) ? mark.pipe : 0) |
  (isStray(mark.tab, severalBlanks, lines) ? mark.tab : 0);

function isStray(unit: number, pattern: RegExp, lines: readonly RegionLine[]): boolean {
  let without = 0;
  let marked: RegionLine | null = null;
  for (const line of lines) {
    if ((line.marks & unit) === 0) {
      if (line.visible > 0) without++;
    } else if (marked) return false;
    else marked = line;
  }
  return marked !== null && without >= minWithout && pattern.test(marked.raw.trim());
}

function hasCells(row: string): boolean {
  let pipes = 0;
  for (let at = 0; at < row.length; at++) if (isPipe(row.charCodeAt(at))) pipes++;
  return pipes >= minPipes && pipes < row.length;
}

const beginsWithPipe = (row: string): boolean => isPipe(row.charCodeAt(0));
const endsWithPipe = (row: string): boolean =>
  isPipe(row.charCodeAt(row.length - 1)) && !row.endsWith('\\|');
