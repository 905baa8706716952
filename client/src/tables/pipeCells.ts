/** Where a cell is between its pipes, in UTF-16 units of its line. */
export interface PipeCell {
  /** From one pipe to the next. */
  readonly start: number;
  readonly end: number;
}

/** The line of a cell, and the cell. */
export interface CellPlace extends PipeCell {
  readonly line: number;
}

/** What parts cells: the same as the server reads, pipes and the lines that programs draw. */
const isPipe = (character: string | undefined): boolean => /^[|｜│┃║]$/.test(character ?? '');
const rowStart = /^\s*[|｜│┃║]/;
const rule = /^[\s|｜│┃║:-]+$/;

/** Whether the line is one of a pipe table's cells: it begins with a pipe, has another and is not the rule. */
export const isCellRow = (line: string): boolean =>
  rowStart.test(line) &&
  [...line].filter(isPipe).length > 1 &&
  !(rule.test(line) && line.includes('--'));

/** The cells of a line that begins with a pipe; what follows the last pipe is one if it has words. */
export function cellsOfRow(line: string): readonly PipeCell[] {
  const cells: PipeCell[] = [];
  let start = -1;
  for (let i = 0; i < line.length; i++) {
    if (!isPipe(line[i]) || line[i - 1] === '\\') continue;
    if (start >= 0) cells.push({ start, end: i });
    start = i + 1;
  }
  if (start >= 0 && line.slice(start).trim() !== '') cells.push({ start, end: line.length });
  return cells;
}

/**
 * The cell after or before the caret's in the lines `[first, last]`, from row to row; null beyond the
 * table's ends and where the caret is in no cell.
 */
export function neighbouringCell(
  lineAt: (line: number) => string,
  { first, last }: { readonly first: number; readonly last: number },
  caret: { readonly line: number; readonly character: number },
  step: 1 | -1,
): CellPlace | null {
  const cells: CellPlace[] = [];
  let current = -1;
  for (let line = first; line <= last; line++) {
    const text = lineAt(line);
    if (!isCellRow(text)) continue;
    for (const cell of cellsOfRow(text)) {
      const isHere =
        line === caret.line && cell.start <= caret.character && caret.character <= cell.end;
      if (isHere) current = cells.length;
      cells.push({ line, ...cell });
    }
  }
  return current < 0 ? null : (cells[current + step] ?? null);
}

/** The cell's words without the blanks around them; for a blank cell a place within it. */
export function contentOf(line: string, { start, end }: PipeCell): PipeCell {
  const text = line.slice(start, end);
  const words = text.trim();
  if (words === '') {
    const inside = Math.min(start + 1, end);
    return { start: inside, end: inside };
  }
  const from = start + text.indexOf(words);
  return { start: from, end: from + words.length };
}

/** The tables in pipes of a text, each with its rule, parted by blank lines; `''` where there is none. */
export function pipeTablesIn(text: string): string {
  const tables: string[][] = [];
  let before = '';
  for (const line of text.split(/\r?\n/)) {
    if (rowStart.test(line)) {
      if (rowStart.test(before)) tables.at(-1)!.push(line);
      else tables.push([line]);
    }
    before = line;
  }
  return tables.map((lines) => lines.join('\n')).join('\n\n');
}
