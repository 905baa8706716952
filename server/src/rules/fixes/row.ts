import type { BoundRow, BoundTable, Layout, Report } from '../../report/model';
import type { RowTemplate } from '../../template/model';
import { spanOf, textAt, type Span } from '../../text/span';
import type { Edit } from '../../text/edit';

/**
 * Inserts a row below `model`, in the layout in which that row stands: pipes, tabs, one cell a line or
 * cells apart by blanks. Null where the row's own lines cannot serve as a pattern, or a cell without a
 * value would not show.
 */
export function insertRowAfter(
  report: Report,
  table: BoundTable,
  model: BoundRow,
  row: RowTemplate,
  values: readonly string[],
): Edit | null {
  if (table.layout === 'markup') return insertTagsAfter(report, model, row, values);
  if (values.includes('') && !showsBlanks.has(table.layout)) return null;
  const { text, lines } = report;
  const label = model.label;
  if (!label || model.cells.length !== values.length) return null;
  const first = lines.lineAt(label.span.start);
  const last = lines.lineAt(Math.max(...model.pieces.map(({ span }) => span.end)));
  const whole = spanOf(lines.line(first).start, lines.line(last).end);
  const source = textAt(text, whole);
  const pattern = model.cells.map(({ span }) => span);
  if (pattern.some((span) => span.start < whole.start || span.end > whole.end)) return null;
  if (first !== last && table.layout !== 'lines') return null;

  const words = rewritten(text, whole, [
    { span: label.span, words: row.label },
    ...pattern.map((span, i) => ({ span, words: padded(textAt(text, span), values[i]!) })),
  ]);
  if (words === null) return null;
  const eol = lines.ending;
  const separator = table.layout === 'lines' ? gapAfter(source, eol) : eol;
  return {
    span: spanOf(whole.end, whole.end),
    newText: separator + withoutGroup(words, text, whole, label.span),
  };
}

/** Layouts with marks around each cell. */
const showsBlanks: ReadonlySet<Layout> = new Set(['pipe', 'tab']);

interface Replacement {
  readonly span: Span;
  readonly words: string;
}

/** The text of `whole` with parts of it replaced; null where they are not in order. */
function rewritten(text: string, whole: Span, replacements: readonly Replacement[]): string | null {
  let words = '';
  let at = whole.start;
  for (const { span, words: replacement } of replacements) {
    if (span.start < at) return null;
    words += textAt(text, spanOf(at, span.start)) + replacement;
    at = span.end;
  }
  return words + textAt(text, spanOf(at, whole.end));
}

/** Inserts a row of tags; null below one that reaches over several rows or lacks its end. */
function insertTagsAfter(
  { source }: Report,
  { label, cells, span }: BoundRow,
  row: RowTemplate,
  values: readonly string[],
): Edit | null {
  if (!label || cells.length !== values.length) return null;
  const start = Math.max(...['<tr', '<TR'].map((tag) => source.lastIndexOf(tag, label.span.start)));
  const length = /<\/tr\s*>/i.exec(source.slice(span.end));
  if (start < 0 || !length) return null;
  const whole = spanOf(start, span.end + length.index + length[0].length);
  const tags = textAt(source, whole);
  if (/rowspan/i.test(tags)) return null;
  const words = rewritten(source, whole, [
    { span: label.span, words: row.label },
    ...cells.map((cell, i) => ({ span: cell.span, words: values[i]! })),
  ]);
  return words === null ? null : { span: spanOf(whole.end, whole.end), newText: `\n${words}` };
}

/** A group's label in a cell before the row's own is not repeated; its cell stays, empty. */
function withoutGroup(words: string, text: string, whole: Span, label: Span): string {
  const before = textAt(text, spanOf(whole.start, label.start));
  return words.slice(0, before.length).replace(/[^\s|｜,]/g, '') + words.slice(before.length);
}

/** A blank cell's white space keeps its width. */
const padded = (cell: string, value: string): string =>
  cell.trim() === '' && cell !== '' ? ` ${value} ` : value;

/** What separates one cell's line from the next, e.g. an empty line. */
const gapAfter = (source: string, eol: string): string =>
  /(?:\r?\n[ \t]*){2,}/.test(source) ? eol + eol : eol;
