import { layoutOf, splitCells } from '../../report/layout/kinds';
import { isDelimiterRow } from '../../report/layout/markedCells';
import { isRule } from '../../report/layout/ruled';
import type { Report } from '../../report/model';
import { cover, textAt, trimSpan, type Span } from '../../text/span';
import { textOfRuns, runsOf } from './runs';

/** The cells of a line that has marks between them; null for a line of words. */
export function cellsOfLine({ text }: Report, line: Span): readonly string[] | null {
  const raw = textAt(text, line);
  const layout = layoutOf(raw);
  if (layout === 'free') return null;
  return splitCells(text, line, layout).map((cell) =>
    textOfRuns(runsOf(text, trimSpan(text, cell))),
  );
}

/** The lines as rows of cells; a line of words is one cell, rules are left out. */
export function gridOf(report: Report, lines: readonly Span[]): readonly (readonly string[])[] {
  return lines.flatMap((line) => {
    const raw = textAt(report.text, line);
    if (raw.trim() === '' || isDelimiterRow(raw) || isRule(raw)) return [];
    return [cellsOfLine(report, line) ?? [textAt(report.text, trimSpan(report.text, line))]];
  });
}

/** The lines that a span covers. */
export function linesIn({ readLines: lines }: Report, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let index = lines.lineAt(start); index < lines.count; index++) {
    const line = lines.line(index);
    if (line.start > end || (line.start === end && found.length > 0)) break;
    found.push(line);
  }
  return found;
}

export const spanOfLines = (lines: readonly Span[]): Span => lines.reduce(cover);
