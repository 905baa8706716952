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

/** So many lines without pipes show that the one with a pipe has it in a cell, as in 31|47. */
const minWithout = 8;

/** A pipe that may be part of what is written in a cell. */
const pipeBetweenDigits = new RegExp(`[\\d０-９][${pipes}][\\d０-９]`);

/** Whether no more than one line has a pipe, and that between two digits: then it parts no cells. */
export function hasStrayPipe(lines: readonly RegionLine[]): boolean {
  let without = 0;
  let piped: RegionLine | null = null;
  for (const line of lines) {
    if ((line.marks & mark.pipe) === 0) {
      if (line.visible > 0) without++;
    } else if (piped) return false;
    else piped = line;
  }
  return piped !== null && without >= minWithout && pipeBetweenDigits.test(piped.raw);
}

function hasCells(row: string): boolean {
  let pipes = 0;
  for (let at = 0; at < row.length; at++) if (isPipe(row.charCodeAt(at))) pipes++;
  return pipes >= minPipes && pipes < row.length;
}

const beginsWithPipe = (row: string): boolean => isPipe(row.charCodeAt(0));
const endsWithPipe = (row: string): boolean =>
  isPipe(row.charCodeAt(row.length - 1)) && !row.endsWith('\\|');
