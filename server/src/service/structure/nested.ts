import { spanOf, type Span } from '../../text/span';
import type { Section } from './section';

/**
 * The sections in the draft's order, each ending where the next begins at the latest, and their parts
 * within them. What converters left of a table may be interleaved; editors need ranges that nest.
 */
export function nested(sections: readonly Section[], within?: Span): readonly Section[] {
  const ordered = [...sections].sort((a, b) => a.span.start - b.span.start);
  let from = within?.start ?? 0;
  return ordered.map((section, i) => {
    const next = ordered[i + 1]?.span.start ?? Infinity;
    const start = clamp(section.span.start, from, within?.end ?? Infinity);
    const end = clamp(
      section.span.end,
      start,
      Math.max(start, Math.min(next, within?.end ?? next)),
    );
    const span = spanOf(start, end);
    from = end;
    return {
      ...section,
      span,
      nameSpan: spanOf(
        clamp(section.nameSpan.start, start, end),
        clamp(section.nameSpan.end, start, end),
      ),
      children: nested(section.children, span),
    };
  });
}

const clamp = (offset: number, least: number, most: number): number =>
  Math.max(least, Math.min(offset, most));
