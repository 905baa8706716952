import { layoutNamed } from '../report/layout/kinds';
import { isPageMark } from '../report/pageMarks';
import type { BoundTable, Report } from '../report/model';
import { readTables, rowTemplates } from '../report/query/cells';
import { parseCellValue } from '../text/cellValue';
import { hasLetter } from '../text/letters';
import { oncePer } from '../text/oncePer';
import { pipes } from '../text/pipes';
import { spanOf, textAt, type Span } from '../text/span';

/** Numbers in a table that stand in no row of it: nothing before them says what they count. */
export interface UnlabelledRow {
  /** From the first number to the last. */
  readonly span: Span;
  /** As written. */
  readonly numbers: readonly string[];
  /** The same with the blank cells between them, where marks show these; as many as the table has columns at most. */
  readonly cells: readonly string[];
}

/** A number alone may be a page's, or half of another. */
const minNumbers = 2;
const maxLineLength = 2000;
const digit = /[\d０-９]/;
const word = new RegExp(`[^\\s${pipes}]+`, 'g');
/** A row as a spreadsheet saves it. */
const commaSeparated = /^[\d\s,;"+\-.]*$/;
const wordBetweenCommas = /[^\s,;"]+/g;
const minCommas = 3;

/** The unlabelled rows of each table that could be read, in the draft's order; tables without are left out. */
export const unlabelledRows = oncePer(
  (report: Report): ReadonlyMap<BoundTable, readonly UnlabelledRow[]> =>
    new Map(
      readTables(report).flatMap((table) => {
        const rows = rowsIn(report, table);
        return rows.length > 0 ? [[table, rows] as const] : [];
      }),
    ),
);

function rowsIn(report: Report, table: BoundTable): readonly UnlabelledRow[] {
  const { readLines: lines, text } = report;
  let bound: ReturnType<typeof boundPlaces> | null = null;
  const isBound = (span: Span): boolean => (bound ??= boundPlaces(text, table))(span);
  const found: UnlabelledRow[] = [];
  let open: Span[] = [];
  const close = (): void => {
    if (open.length >= minNumbers) {
      const span = spanOf(open[0]!.start, open[open.length - 1]!.end);
      const numbers = open.map((each) => textAt(text, each));
      found.push({ span, numbers, cells: cellsOf(report, table, span) ?? numbers });
    }
    open = [];
  };
  const last = lines.lineAt(table.span.end);
  for (let index = lines.lineAt(table.span.start); index < lines.count; index++) {
    const line = lines.line(index);
    const isOther =
      line.end - line.start > maxLineLength ||
      hasLetter(text, line) ||
      (index > last && textAt(text, line).trim() === '');
    if (isOther) close();
    // What follows the last row that is known may be another one.
    if (isOther && index > last) break;
    if (isOther) continue;
    const written = textAt(text, line);
    const at = written.search(digit);
    if (at < 0 || isPageMark(written)) continue;
    // Most lines of a table are rows that are known.
    if (isBound(spanOf(line.start + at, line.start + at + 1))) {
      close();
      continue;
    }
    const isCommas = commaSeparated.test(written) && written.split(/[,;]/).length > minCommas;
    const words = [...written.matchAll(isCommas ? wordBetweenCommas : word)].map(
      ({ 0: { length }, index: at }) => spanOf(line.start + at, line.start + at + length),
    );
    const numbers = words.filter((span) => digit.test(textAt(text, span)));
    const isRow = numbers.every(
      (span) => !isBound(span) && parseCellValue(textAt(text, span)).kind === 'number',
    );
    if (isRow) open.push(...numbers);
    else close();
    // Where a line is a row, so it is without its label.
    if (layoutNamed(table.layout).rowALine) close();
  }
  close();
  return found;
}

/** The cells of the line, from the end as many as there are columns; null where it is no row, or no marks show them. */
function cellsOf(
  { text, readLines }: Report,
  { layout, template }: BoundTable,
  { start }: Span,
): readonly string[] | null {
  const line = readLines.line(readLines.lineAt(start));
  const kind = layoutNamed(layout);
  const cells = kind.rowALine
    ? kind.cellsIn(text, line)?.map((cell) => textAt(text, cell).trim())
    : null;
  if (!cells) return null;
  const widest = Math.max(...template.blocks.map(({ columns }) => columns.length));
  return cells.slice(
    -widest * (template.orientation === 'across' ? template.blocks[0]!.rows.length : 1),
  );
}

/** Whether a place is part of what the table's rows and headings are. */
function boundPlaces(text: string, { rows, unknownRows, headings, surplusColumn }: BoundTable) {
  const taken = new Uint8Array(text.length + 1);
  const take = ({ span: { start, end } }: { readonly span: Span }): void => {
    taken.fill(1, start, Math.max(end, start + 1));
  };
  for (const { label, pieces } of rows.values()) {
    if (label) take(label);
    pieces.forEach(take);
  }
  for (const { label, pieces } of unknownRows) {
    take(label);
    pieces.forEach(take);
  }
  headings.forEach(take);
  surplusColumn?.cells.forEach(take);
  return ({ start, end }: Span): boolean => taken.subarray(start, end).includes(1);
}

/**
 * Unlabelled rows that stand exactly where one row of the form is missing, with as many numbers as it has
 * columns: the row is there and lacks its label. By the missing row's id.
 */
export function rowsWithoutLabel(
  report: Report,
  table: BoundTable,
): ReadonlyMap<string, UnlabelledRow> {
  const unlabelled = unlabelledRows(report).get(table) ?? [];
  const found = new Map<string, UnlabelledRow>();
  if (unlabelled.length === 0) return found;
  const rows = rowTemplates(table);
  rows.forEach(({ row, block }, i) => {
    if (table.rows.has(row.id)) return;
    const before = table.rows.get(rows[i - 1]?.row.id ?? '');
    const after = table.rows.get(rows[i + 1]?.row.id ?? '');
    if ((!before && i > 0) || (!after && i < rows.length - 1)) return;
    const between = unlabelled.filter(
      ({ span, numbers }) =>
        (!before || span.start >= before.span.end) &&
        (!after || span.end <= after.span.start) &&
        numbers.length === block.columns.length,
    );
    if (between.length === 1) found.set(row.id, between[0]!);
  });
  return found;
}
