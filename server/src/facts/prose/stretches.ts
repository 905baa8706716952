import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { isSpace, spanOf, type Span } from '../../text/span';

/**
 * All text outside the tables: what stands before the title, the title, then the passages. What must
 * not be in a report at all can stand in any of them.
 */
export function stretchesOf(report: Report): readonly Passage[] {
  const { title } = report;
  if (!title) return passagesOf(report);
  return [
    stretchOf(report.text, spanOf(0, title.span.start)),
    stretchOf(report.text, title.span),
    ...passagesOf(report),
  ];
}

/** The text of the span without white space, each line a paragraph. */
function stretchOf(text: string, span: Span): Passage {
  const units: string[] = [];
  const origin: number[] = [];
  for (let at = span.start; at < span.end; at++) {
    const unit = text[at]!;
    if (unit === '\n') {
      if (units.length === 0 || units[units.length - 1] === '\n') continue;
    } else if (isSpace(unit.charCodeAt(0))) continue;
    units.push(unit);
    origin.push(at);
  }
  return {
    chapter: null,
    text: units.join(''),
    spanOf: (from, to) => ({
      start: origin[from] ?? span.end,
      end: to > from ? (origin[to - 1] ?? span.end - 1) + 1 : (origin[from] ?? span.end),
    }),
  };
}
