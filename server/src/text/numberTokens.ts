import { halfWidth } from './mapped';

/** A number as it stands in a text, `[from, to)`. */
export interface NumberToken {
  /** In half width, without marks that group its digits. */
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

const digitRun = /[0-9０-９]+(?:[,.，．][0-9０-９]+)*/g;
const digit = /[0-9０-９]/;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The numbers of a text in its order: digits with nothing between them, however wide, are one number,
 * so that digits put beside others make another number of them. What groups digits is no part of them.
 */
export function numberTokens(text: string): readonly NumberToken[] {
  // Most texts that are asked about have none: labels, blank cells, words of messages.
  if (!digit.test(text)) return [];
  return [...text.matchAll(digitRun)].flatMap(({ 0: written, index }) => {
    const half = halfWidth(written);
    if (grouped.test(half)) {
      return [{ number: half.replaceAll(',', ''), from: index, to: index + written.length }];
    }
    // A comma that groups nothing keeps two numbers apart.
    const tokens: NumberToken[] = [];
    for (const part of half.matchAll(/[^,]+/g)) {
      const from = index + part.index;
      tokens.push({ number: part[0], from, to: from + part[0].length });
    }
    return tokens;
  });
}

/** The same without their places. */
export const numbersIn = (text: string): readonly string[] =>
  numberTokens(text).map(({ number }) => number);

/** How often each stands in the list. */
export function countEach(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** What the first list has oftener than the second, each as often as that. */
export function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map(countEach(others));
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    if (count > 0) left.set(each, count - 1);
    return count === 0;
  });
}
