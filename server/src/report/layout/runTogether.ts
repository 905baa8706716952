import { fold } from '../../text/mapped';
import { textAt, type Span } from '../../text/span';
import type { Vocabulary } from '../../template/vocabulary';
import type { StreamItem } from './stream';

/** A label and its value are shorter. */
const minRunLength = 40;
const maxLabelLength = 60;

/**
 * Whether the words have a table's numbers among them with nothing between: `规章000行政规范性文件203…`.
 * Where one number ends and the next begins cannot be told then.
 */
export function hasGluedNumbers(
  text: string,
  items: readonly StreamItem[],
  vocabulary: Vocabulary,
): boolean {
  return items.some(
    (item) =>
      item.kind === 'words' &&
      item.span.end - item.span.start >= minRunLength &&
      hasGluedNumber(textAt(text, item.span), vocabulary),
  );
}

const hasGluedNumber = (words: string, vocabulary: Vocabulary): boolean =>
  [...words.matchAll(/\d{2,}/g)].some(({ index }) => {
    const before = fold(words.slice(Math.max(0, index - maxLabelLength), index));
    return vocabulary.endingIn(before).some(({ core }) => core.length >= 2);
  });

/**
 * The digits of a value as those of a row's cells, where it stands directly behind the label and has as
 * many digits as the row has columns: no number begins with a needless 0, so each cell has one digit.
 * Null for any other value.
 */
export function digitsApart(
  text: string,
  value: Span,
  label: Span,
  columns: number,
): readonly Span[] | null {
  const isGlued = label.end === value.start;
  if (!isGlued || columns < 2 || !/^\d+$/.test(textAt(text, value))) return null;
  if (value.end - value.start !== columns) return null;
  return Array.from({ length: columns }, (_, i) => ({
    start: value.start + i,
    end: value.start + i + 1,
  }));
}
