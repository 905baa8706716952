import { readFile } from 'node:fs/promises';

/** Shorter data cost no more as they are. */
const minCharacters = 1024;

/**
 * Data are text until something of them is asked for. As part of the program V8 would make each of their names
 * and values anew at every start, of both languages and all types of report, before it runs anything.
 */
export const lazyJson = {
  name: 'lazy-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // A package asks for its own in its own way; what one says of itself is taken by name.
      const isOurs = !/node_modules|package\.json$/.test(path);
      if (!isOurs || text.length < minCharacters) return undefined;
      const data = JSON.stringify(JSON.stringify(JSON.parse(text)));
      return {
        contents: `let data; module.exports = {
          __esModule: true,
          get default() { return (data ??= JSON.parse(${data})); },
        };`,
        loader: 'js',
      };
    });
  },
};
