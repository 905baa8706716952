import { isPageMark } from '../../report/pageMarks';
import { isRule } from '../../report/layout/ruled';
import type { BoundTable, Report } from '../../report/model';
import { extentOf } from '../../service/tables/tableExtent';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';

/** What stands in a line, or a table in its place. */
export type Piece =
  | { readonly kind: 'title'; readonly span: Span }
  | { readonly kind: 'heading'; readonly span: Span }
  | { readonly kind: 'text'; readonly span: Span; readonly marked: number }
  | { readonly kind: 'table'; readonly span: Span; readonly table: BoundTable };

/** All of the draft but blank lines, page marks and rules between sections, in its order. */
export function piecesOf(report: Report): readonly Piece[] {
  const known = knownPieces(report);
  const pieces: Piece[] = [...known];
  const { readLines: lines, text } = report;
  const taken = [...known.map(({ span }) => span), ...authorsComments(text)].sort(
    (a, b) => a.start - b.start,
  );
  let first = 0;
  for (let index = 0; index < lines.count; index++) {
    const line = lines.line(index);
    while (taken[first] && taken[first]!.end <= line.start) first++;
    for (const part of outside(line, taken, first)) {
      const piece = textPiece(text, part);
      if (piece) pieces.push(piece);
    }
  }
  return pieces.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function knownPieces(report: Report): readonly Piece[] {
  const { title, chapters, extraHeadings, tables } = report;
  return [
    ...(title ? [{ kind: 'title' as const, span: title.span }] : []),
    ...[...chapters, ...extraHeadings].map(({ heading }) => ({
      kind: 'heading' as const,
      span: heading,
    })),
    ...[...tables.values()]
      .filter(({ state }) => state !== 'empty')
      .map((table) => ({ kind: 'table' as const, span: extentOf(report, table), table })),
  ];
}

/** Remarks of the author's that no reader of a page would see; one that is not closed is text. */
function authorsComments(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    found.push(spanOf(start, end + 3));
    start = text.indexOf('<!--', end + 3);
  }
  return found;
}

/** The parts of a line before, between and after what is taken of it, `first` of that on. */
function outside(line: Span, taken: readonly Span[], first: number): readonly Span[] {
  const parts: Span[] = [];
  let at = line.start;
  for (let i = first; i < taken.length && taken[i]!.start < line.end; i++) {
    const { start, end } = taken[i]!;
    if (start > at) parts.push(spanOf(at, start));
    at = Math.max(at, end);
  }
  if (at < line.end) parts.push(spanOf(at, line.end));
  return parts;
}

/** What a line only divides or decorates with: Markdown's rules and what is left of a heading's marks. */
const decoration = /^(?:[#*_=\s-]|\u1680|\u205f)*$/;
const headingMarks = /^(#{1,6})\s+|\s+#+\s*$/g;

function textPiece(text: string, part: Span): Piece | null {
  const span = trimSpan(text, part);
  const words = textAt(text, span);
  if (decoration.test(words) || isPageMark(words) || isRule(words)) return null;
  const [before] = /^#{1,6}\s+/.exec(words) ?? [''];
  const own = words.replace(headingMarks, '');
  const start = span.start + before.length;
  return {
    kind: 'text',
    span: spanOf(start, start + own.length),
    marked: before.trim().length,
  };
}
