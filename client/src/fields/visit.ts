/** A stretch of a document by UTF-16 offsets, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A replacement, by offsets of the document before it. */
export interface Replacement {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where a field that is being filled in stands after replacements made at once: it stretches over what
 * is written in it and goes along with what is written before it. Null where a replacement reaches
 * over its end, or ends its line.
 */
export function afterReplacements(
  field: Stretch,
  replacements: readonly Replacement[],
): Stretch | null {
  let { start, end } = field;
  for (const { rangeOffset, rangeLength, text } of [...replacements].sort(
    (a, b) => b.rangeOffset - a.rangeOffset,
  )) {
    const rangeEnd = rangeOffset + rangeLength;
    const grows = text.length - rangeLength;
    const isInside = field.start <= rangeOffset && rangeEnd <= field.end;
    if (isInside) {
      if (/[\r\n]/.test(text)) return null;
      end += grows;
    } else if (rangeEnd <= field.start) {
      start += grows;
      end += grows;
    } else if (rangeOffset < field.end) {
      return null;
    }
  }
  return { start, end };
}
