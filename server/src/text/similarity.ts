/** Share of two wordings that they have in common, in order: twice the longest common subsequence. */
export function similarity(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [0];
    for (let k = 1; k <= b.length; k++) {
      row[k] = a[i - 1] === b[k - 1] ? previous[k - 1]! + 1 : Math.max(previous[k]!, row[k - 1]!);
    }
    previous = row;
  }
  return (2 * previous[b.length]!) / (a.length + b.length);
}

/** Whether all characters of the first stand in the text, in their order. */
export function hasInOrder(characters: string, text: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
