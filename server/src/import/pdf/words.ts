import type { Words } from './model';

/** In heights of a character: programs write words twice, a little apart, to make them bold or shaded. */
const doubled = 0.2;

/** Without words that are written a second time over the same ones. */
export function withoutDoubles(words: readonly Words[]): readonly Words[] {
  const kept = new Map<string, Words[]>();
  return words.filter((each) => {
    if (each.text.trim() === '') return true;
    // Lines are looked at with their neighbours, as a place may be rounded to either.
    const line = Math.round(each.base);
    const isDouble = [line - 1, line, line + 1].some((near) =>
      kept.get(`${near} ${each.text}`)?.some((other) => isOver(each, other)),
    );
    if (isDouble) return false;
    const key = `${line} ${each.text}`;
    kept.set(key, [...(kept.get(key) ?? []), each]);
    return true;
  });
}

const isOver = (one: Words, other: Words): boolean =>
  Math.abs(one.left - other.left) <= one.size * doubled &&
  Math.abs(one.base - other.base) <= one.size * doubled &&
  Math.abs(one.size - other.size) <= one.size * doubled;
