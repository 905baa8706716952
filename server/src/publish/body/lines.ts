import { isPageMark } from '../../report/layout/free';
import { isRule } from '../../report/layout/ruled';
import type { BoundTable, Report } from '../../report/model';
import { extentOf } from '../../service/tables/lines';
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
  const taken = [...known].sort((a, b) => a.span.start - b.span.start);
  let first = 0;
  for (let index = 0; index < lines.count; index++) {
    const line = lines.line(index);
    while (taken[first] && taken[first]!.span.end <= line.start) first++;
    for (const part of outside(line, taken.slice(first))) {
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

/** The parts of a line before, between and after what is taken of it. */
function outside(line: Span, taken: readonly Piece[]): readonly Span[] {
  const parts: Span[] = [];
  let at = line.start;
  for (const { span } of taken) {
    if (span.start >= line.end) break;
    if (span.start > at) parts.push(spanOf(at, span.start));
    at = Math.max(at, span.end);
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
