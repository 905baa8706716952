import type { Edit } from '../../../text/edit';
import { onOwnLine } from '../../../text/lines';
import { pipes } from '../../../text/pipes';
import { spanOf, textAt, type Span } from '../../../text/span';
import type { Cell, Report } from '../../model';
import type { NewRow } from './model';

export interface Replacement {
  readonly span: Span;
  readonly words: string;
}

/** The text of `whole` with parts of it replaced; null where they are not in order. */
export function rewritten(
  text: string,
  whole: Span,
  replacements: readonly Replacement[],
): string | null {
  let words = '';
  let at = whole.start;
  for (const { span, words: replacement } of replacements) {
    if (span.start < at) return null;
    words += textAt(text, spanOf(at, span.start)) + replacement;
    at = span.end;
  }
  return words + textAt(text, spanOf(at, whole.end));
}

/**
 * Inserts lines like those of the model; `between` gives what stands between these and the new ones, from
 * the model's own lines and the draft's line ending. Null where a row is one line and the model is not.
 */
export function insertLines(
  { text, lines }: Report,
  { model: { label, cells, pieces }, label: words, values }: NewRow,
  { isOneLine, between }: { isOneLine: boolean; between: (own: string, eol: string) => string },
): Edit | null {
  if (!label || cells.length !== values.length) return null;
  const first = lines.lineAt(label.span.start);
  const last = lines.lineAt(Math.max(...pieces.map(({ span }) => span.end)));
  const whole = spanOf(lines.line(first).start, lines.line(last).end);
  const pattern = placesIn(cells, values);
  if (pattern.some(({ span }) => span.start < whole.start || span.end > whole.end)) return null;
  if (first !== last && isOneLine) return null;
  const written = rewritten(text, whole, [
    { span: label.span, words },
    ...pattern.map(({ span, words }) => ({ span, words: padded(textAt(text, span), words) })),
  ]);
  if (written === null) return null;
  return {
    span: spanOf(whole.end, whole.end),
    newText:
      between(textAt(text, whole), lines.ending) + withoutGroup(written, text, whole, label.span),
  };
}

/** Where a row's cells and their copies stand, each with what is to stand there. */
export const placesIn = (
  cells: readonly Cell[],
  values: readonly string[],
): readonly Replacement[] =>
  cells.flatMap(({ span, copies }, i) =>
    [span, ...copies].map((place) => ({ span: place, words: values[i]! })),
  );

/** A row on a line of its own, below the model's. */
export const insertLine = (report: Report, row: NewRow): Edit | null =>
  insertLines(report, row, { isOneLine: true, between: (_, eol) => eol });

/** White space, and what stands between cells. */
const separates = new RegExp(`[\\s,;${pipes}]`);

/** A group's label in a cell before the row's own is not repeated; its cell stays, empty. */
function withoutGroup(words: string, text: string, whole: Span, label: Span): string {
  const before = textAt(text, spanOf(whole.start, label.start));
  const separators = [...words.slice(0, before.length)].filter((unit) => separates.test(unit));
  return separators.join('') + words.slice(before.length);
}

/** A blank cell's white space keeps its width, and its lines. */
const padded = (cell: string, value: string): string =>
  cell.trim() === '' && cell !== '' ? (onOwnLine(cell, value) ?? ` ${value} `) : value;
