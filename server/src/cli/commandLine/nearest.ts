/** The name that differs least from what was written; null where none is near. */
export function nearest(written: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, distance: distanceBetween(written.toLowerCase(), name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, name.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}

/** How many characters must be put in, left out, changed or changed places with the next to make one text the other. */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  let before = above;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isTurned = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const turned = isTurned && row > 1 && column > 1 ? before[column - 2]! + 1 : Infinity;
      current.push(Math.min(changed, turned, above[column]! + 1, current[column - 1]! + 1));
    }
    before = above;
    above = current;
  }
  return above[b.length]!;
}
