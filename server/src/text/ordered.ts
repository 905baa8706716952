/**
 * The least index below `length` for which it holds; `length` if for none. Once it holds, it must hold for
 * all that follow: only some of them are asked.
 */
export function firstIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
