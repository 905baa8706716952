import type { Position, Range } from '../../text/lines';
import { spanOf, touches, trimSpan, type Span } from '../../text/span';
import type { Analysis } from '../analysis';
import { cellAt } from '../../report/query/cells';
import { runningTextAt } from './runningText';
import { sectionsAt, sectionsOf } from './sections';

/**
 * What can be selected at each position, from the smallest to the whole document, each within the next:
 * in a table cell, row, group, table, chapter; in running text number or word, clause, sentence,
 * paragraph, chapter. Null for a document that is no report.
 */
export function selectionsAt(
  { checked, report }: Analysis,
  positions: readonly Position[],
): readonly (readonly Range[])[] | null {
  if (!checked) return null;
  const { text, lines } = report;
  const sections = sectionsOf(report);
  return positions.map((position) => {
    const offset = lines.offsetAt(position);
    const around = [...sectionsAt(sections, offset)].reverse();
    const cell = cellAt(report, offset)?.cell;
    const names = around.map(({ nameSpan }) => nameSpan).filter((span) => touches(span, offset));
    return widening([
      ...(cell ? [trimSpan(text, cell.span), cell.span] : runningTextAt(report, offset)),
      ...names,
      ...around.map(({ span }) => span),
      spanOf(0, text.length),
    ]).map((span) => lines.rangeOf(span));
  });
}

/** The spans that are not empty and wider than each before them; the last always counts. */
function widening(spans: readonly Span[]): readonly Span[] {
  const chosen: Span[] = [];
  const ordered = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const span of ordered) {
    const inner = chosen[chosen.length - 1];
    if (span.end === span.start && span !== ordered[ordered.length - 1]) continue;
    if (!inner || isWider(span, inner)) chosen.push(span);
  }
  return chosen;
}

const isWider = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  outer.end - outer.start > inner.end - inner.start;
