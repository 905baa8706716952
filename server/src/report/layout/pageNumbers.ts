import type { ReadLine, StreamItem } from './stream';

const minInRow = 4;

/**
 * Leaves out bare page numbers of a converter's text: a line of one short number below a line that is
 * already a row of as many values as most rows have.
 */
export function withoutPageNumbers(read: readonly ReadLine[]): readonly ReadLine[] {
  const counts = read.map(({ items }) => items.filter(isValue).length);
  const usual = mostFrequent(counts.filter((count) => count >= minInRow));
  if (usual === null) return read;
  return read.filter(({ items }, i) => {
    const [only] = items;
    const isBareNumber =
      items.length === 1 &&
      only?.kind === 'value' &&
      only.span.end - only.span.start <= 3 &&
      only.value.kind === 'number';
    return !(isBareNumber && counts[i - 1] === usual);
  });
}

const isValue = (item: StreamItem): boolean => item.kind === 'value';

function mostFrequent(numbers: readonly number[]): number | null {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  const [most] = [...tally].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 3 ? most[0] : null;
}
