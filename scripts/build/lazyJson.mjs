import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Shorter data cost no more as they are. */
const minCharacters = 1024;

/** The folder beside the bundles with the data, in folders as in the repository. */
export const dataFolder = 'data';

/**
 * Data are files of their own until something long of them is asked for. As part of the program V8 would read their
 * text at every start, of both languages and all types of report, before it runs anything.
 */
export const lazyJson = {
  name: 'lazy-json',
  setup({ onLoad, initialOptions: { absWorkingDir, outfile } }) {
    onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      // A package asks for its own in its own way; what one says of itself is taken by name.
      const isOurs = !/node_modules|package\.json$/.test(file);
      if (!isOurs || text.length < minCharacters) return undefined;
      const data = JSON.parse(text);
      const names = [dataFolder, ...path.relative(absWorkingDir, file).split(path.sep)];
      const copy = path.resolve(absWorkingDir, path.dirname(outfile), ...names);
      mkdirSync(path.dirname(copy), { recursive: true });
      writeFileSync(copy, JSON.stringify(data));
      const members = Object.entries(data).map(([name, value]) => memberOf(name, value));
      const isInParts = members.length <= maxParts;
      return {
        contents: `let data;
        const read = () => (data ??= JSON.parse(
          require('node:fs').readFileSync(
            require('node:path').join(__dirname, ...${JSON.stringify(names)}), 'utf8'
          )
        ));
        module.exports = {
          __esModule: true,
          ${isInParts ? `default: {${members.join(',\n')}}` : 'get default() { return read(); }'},
        };`,
        loader: 'js',
      };
    });
  },
};

/** What has more is one list by names, of which nothing is asked for before all. */
const maxParts = 20;

/** Shorter parts are there without the rest, as ids and names are. */
const maxPartAtHand = 300;

/** A member of an object: what is short as it is, what is long when it is asked for. */
function memberOf(name, value) {
  const key = JSON.stringify(name);
  const part = JSON.stringify(value);
  return part.length <= maxPartAtHand
    ? `${key}: ${part}`
    : `get ${key}() { return read()[${key}]; }`;
}
