import { applyEdits, type Edit } from '../../text/edit';
import type { Message } from '../../wording/message';
import { lossByEdits } from '../../service/keeping';
import { numberTokens } from '../../text/numberTokens';
import type { ReportReader } from '../../report/parse';
import type { Cell, Report } from '../../report/model';
import { writeAt } from '../../rules/fixes/cell';
import { onOneLine } from '../../service/tables/canonical';
import { isPipe, pipes } from '../../text/pipes';
import { spanOf, textAt, type Span } from '../../text/span';
import { cellPath } from '../../template/cellPath';
import { cellIn, pathOf } from '../../report/query/cells';

/** A figure to be written into its place in the form. */
export interface FigureEdit {
  /** Ids of the table, its row and column. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Empty to leave the cell blank. */
  readonly text: string;
}

/** Edits of the draft, or why there are none. */
export type FigureEdits =
  | { readonly edits: readonly Edit[]; readonly refusal: null }
  | { readonly edits: null; readonly refusal: Message };

/** No figure is longer, and no sentence belongs into a cell. */
const maxFigureLength = 60;

/**
 * Writes figures into the draft, whatever its layout. Refused as a whole unless the draft, read again, has
 * exactly these figures in these places and all else as before.
 */
export function figureEdits(
  reader: ReportReader,
  report: Report,
  figures: readonly FigureEdit[],
): FigureEdits {
  const edits: Edit[] = [];
  const wanted = new Map<string, string>();
  for (const figure of figures) {
    const { table: tableId, row, column } = figure;
    const text = withoutMarks(figure.text);
    const cell = cellIn(report.tables.get(tableId)?.rows.get(row), column);
    if (!cell || text.length > maxFigureLength) return refused('form.refused.place', figure);
    wanted.set(cellPath(tableId, row, column), text);
    if (onOneLine(cell.text) === text) continue;
    for (const span of [cell.span, ...cell.copies])
      edits.push(editOf(report, { text: cell.text, span }, text));
  }
  const inOrder = edits.sort((a, b) => a.span.start - b.span.start);
  const after = reader.parse(applyEdits(report.source, inOrder), { edition: report.edition.id });
  // What the figures take the place of goes; nothing else may.
  const replaced = numbersUnder(report, figures);
  if (isKept(report, after, wanted) && lossByEdits(report.source, inOrder, replaced) === null)
    return { edits: inOrder, refusal: null };
  return refused('form.refused.layout', figures[0]!);
}

/** The numbers in the cells that the figures are written into. */
const numbersUnder = (report: Report, figures: readonly FigureEdit[]): readonly string[] =>
  figures.flatMap(({ table: id, row, column }) => {
    const cell = cellIn(report.tables.get(id)?.rows.get(row), column);
    return [...(cell ? [cell.span, ...cell.copies] : [])].flatMap((span) =>
      numberTokens(textAt(report.source, span)).map(({ number }) => number),
    );
  });

const refused = (key: string, { text }: FigureEdit): FigureEdits => ({
  edits: null,
  refusal: { key, args: { text } },
});

const cellEnds = new RegExp(`[\\r\\n\\t${pipes}]`, 'g');

/** What would end the cell is none of its text. */
const withoutMarks = (text: string): string =>
  text
    .replace(cellEnds, ' ')
    .replace(/<!--|-->|[<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Columns stay aligned where the cell has blanks to give or to take. */
function editOf(report: Report, cell: Pick<Cell, 'text' | 'span'>, text: string): Edit {
  const { text: source } = report;
  const isPiped = isPipe(source.charCodeAt(cell.span.end)) || source[cell.span.end] === ' ';
  const before = cell.text.length;
  if (text === '') return { span: cell.span, newText: isPiped ? ' '.repeat(before) : '' };
  if (before === 0) {
    const blanks = blanksBetweenPipes(source, cell.span);
    const room = blanks ? blanks.end - blanks.start : 0;
    // A figure ends where those above and below it end.
    if (blanks && /^[\d.,-]+$/.test(text) && text.length + 2 <= room)
      return { span: blanks, newText: `${text.padStart(room - 1)} ` };
    return writeAt(report, cell.span, text);
  }
  const { span } = writeAt(report, cell.span, text);
  const spaces = blanksBefore(source, span.start);
  const longer = text.length - before;
  if (longer < 0) return { span, newText: isPiped ? text.padStart(before) : text };
  const taken = Math.min(longer, Math.max(0, spaces - 1));
  return { span: spanOf(span.start - taken, span.end), newText: text };
}

/** The blanks that a blank cell is, between its pipes; null where it is no such cell. */
function blanksBetweenPipes(source: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from > 0 && source[from - 1] === ' ') from--;
  while (source[to] === ' ') to++;
  return isPipe(source.charCodeAt(from - 1)) && isPipe(source.charCodeAt(to))
    ? spanOf(from, to)
    : null;
}

function blanksBefore(source: string, at: number): number {
  let start = at;
  while (start > 0 && source[start - 1] === ' ') start--;
  return isPipe(source.charCodeAt(start - 1)) ? at - start : 0;
}

/** Whether every cell but the wanted ones is as it was, and those are as they were wanted. */
function isKept(before: Report, after: Report, wanted: ReadonlyMap<string, string>): boolean {
  const figures = figuresOf(after);
  const others = figuresOf(before);
  if (figures.size !== others.size || before.chapters.length !== after.chapters.length) {
    return false;
  }
  for (const [path, text] of others) {
    if (figures.get(path) !== (wanted.get(path) ?? text)) return false;
  }
  return true;
}

const figuresOf = ({ tables }: Report): ReadonlyMap<string, string> =>
  new Map(
    [...tables.values()].flatMap((table) =>
      [...table.rows.values()].flatMap((row) =>
        row.cells.map((cell) => [pathOf(table, row, cell), onOneLine(cell.text)] as const),
      ),
    ),
  );
