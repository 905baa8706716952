import { readFile } from 'node:fs/promises';

/**
 * Writes the characters of our sources beyond ASCII as escapes. esbuild does that to strings and leaves regular
 * expressions as they are: a single Chinese character in one makes Node.js take the whole bundle for a text of two
 * bytes a character, twice as much to read and to keep.
 *
 * @type {import('esbuild').Plugin}
 */
export const asciiSources = {
  name: 'ascii-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: escaped(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Means the same in strings, expressions and names, of which sources consist but for comments; not in the raw text of
 * templates, nor after a backslash.
 *
 * @param {string} source
 */
const escaped = (source) =>
  source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
