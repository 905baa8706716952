/**
 * A keyboard that counts: keys that lead somewhere, and characters of the author's own.
 *
 * @param {import('playwright-core').Page} page
 */
export function countingKeys(page) {
  const counts = { keys: 0, characters: 0 };
  return {
    counts,
    /** A key or a combination; one that is pressed again for a late window counts once. */
    async press(key, times = 1) {
      counts.keys += times;
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    },
    /** Letters typed to find something, each a key. */
    async find(letters) {
      counts.keys += letters.length;
      await page.keyboard.type(letters);
    },
    /** What only the author knows, as an input method puts it in. */
    async write(words) {
      counts.characters += [...words].length;
      await page.keyboard.insertText(words);
    },
    /** A key or click that a helper makes. */
    count(keys) {
      counts.keys += keys;
    },
  };
}
