/**
 * Packages that few runs come to, some of which prepare much when they are loaded: each is loaded when the
 * first of its exports is asked for.
 *
 * @type {readonly string[]}
 */
const packages = [
  'diff',
  'fflate',
  // As the library of texts names it.
  'fs/promises',
  'htmlparser2',
  'iconv-lite',
  'jsonc-parser',
  'node:child_process',
  'node:crypto',
  'node:fs/promises',
  'node:readline',
  'node:stream/consumers',
  'node:worker_threads',
];

const namespace = 'lazy-package';

/** Puts a stand-in in a package's place, with the same names. */
export const lazyPackages = {
  name: 'lazy-packages',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${packages.join('|')})$`);
    onResolve({ filter }, ({ path, importer, resolveDir }) =>
      importer === path ? undefined : { path, namespace, pluginData: { resolveDir } },
    );
    onLoad({ filter, namespace }, async ({ path, pluginData: { resolveDir } }) => {
      const names = Object.keys(await import(path)).filter((name) => /^[a-z]\w*$/i.test(name));
      const getters = names.map((name) => `get ${name}() { return require('${path}').${name}; },`);
      return { contents: ['module.exports = {', ...getters, '};'].join('\n'), resolveDir };
    });
  },
};
