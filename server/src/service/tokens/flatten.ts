import type { Report } from '../../report/model';
import { spanOf, type Span } from '../../text/span';
import type { Meaning } from './legend';

/**
 * The meanings line by line, in the draft's order, with no two over the same place: those given first
 * keep theirs, and a label broken in two around a number is coloured on both its sides.
 */
export function flattened(
  { text, lines }: Pick<Report, 'text' | 'lines'>,
  meanings: readonly Meaning[],
): readonly Meaning[] {
  const taken = new Uint8Array(text.length);
  const pieces = meanings.flatMap((meaning) =>
    perLine(lines, meaning.span).flatMap((span) =>
      take(taken, span).map((free) => ({ ...meaning, span: free })),
    ),
  );
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function perLine(lines: Report['lines'], { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  for (let line = lines.lineAt(start); line < lines.count; line++) {
    const whole = lines.line(line);
    if (whole.start >= end) break;
    parts.push(spanOf(Math.max(start, whole.start), Math.min(end, whole.end)));
  }
  return parts;
}

/** Takes what is free of the span and gives its stretches. */
function take(taken: Uint8Array, { start, end }: Span): readonly Span[] {
  const free: Span[] = [];
  for (let at = start; at < end; at++) {
    if (taken[at]) continue;
    const from = at;
    while (at < end && !taken[at]) taken[at++] = 1;
    free.push(spanOf(from, at));
  }
  return free;
}
