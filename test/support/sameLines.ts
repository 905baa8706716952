import assert from 'node:assert/strict';

/** Asserts that the texts are the same; of those that are not it shows the lines around what differs alone. */
export function assertSameLines(actual: string, expected: string): void {
  if (actual === expected) return;
  const [found, wanted] = differingLines(actual, expected);
  assert.equal(found, wanted);
}

/** The lines of each text from the first that differs to the last, with their numbers; `''` for none. */
function differingLines(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const shorter = Math.min(a.length, b.length);
  let first = 0;
  while (first < shorter && a[first] === b[first]) first++;
  let last = 0;
  while (last < shorter - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  const numbered = (lines: readonly string[]): string =>
    lines
      .slice(first, lines.length - last)
      .map((line, at) => `${first + at + 1}: ${line}`)
      .join('\n');
  return [numbered(a), numbered(b)];
}
