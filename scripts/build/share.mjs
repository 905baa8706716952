import path from 'node:path';
import { build } from 'esbuild';

/**
 * Two bundles of one program, for browsers and for Node.js, consist of the same modules but for a few.
 * In the package the one for Node.js takes what they share from the other, which stays whole.
 *
 * @typedef {import('esbuild').BuildOptions} BuildOptions
 * @typedef {import('esbuild').Metafile} Metafile
 */

/** Names the browser's bundle where it is loaded without modules. */
const globalName = 'shared';

/**
 * The options of both bundles such that they share.
 *
 * @param {BuildOptions} forBrowser
 * @param {BuildOptions} forNode
 * @returns {Promise<readonly [BuildOptions, BuildOptions]>} in the same order
 */
export async function sharing(forBrowser, forNode) {
  const [browser, node] = await Promise.all([forBrowser, forNode].map(metafileOf));
  const modules = sharedModules(node, browser);
  const bundle = `./${path.basename(forBrowser.outfile)}`;
  const [entry] = forBrowser.entryPoints;
  const isScript = forBrowser.format === 'iife';
  return [
    {
      ...forBrowser,
      entryPoints: undefined,
      stdin: {
        contents: [
          `export * from './${entry}';`,
          ...modules.map((each, at) => `export * as ${nameOf(at)} from './${each}';`),
        ].join('\n'),
        resolveDir: forBrowser.absWorkingDir,
      },
      ...(isScript && {
        globalName,
        footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
      }),
    },
    {
      ...forNode,
      // First of all: what a library sets up for its platform must be Node's in the end.
      banner: { js: `require('${bundle}');` },
      external: [...(forNode.external ?? []), bundle],
      plugins: [...(forNode.plugins ?? []), takenFrom(bundle, modules, forNode.absWorkingDir)],
    },
  ];
}

/** @param {number} at */
const nameOf = (at) => `shared${at}`;

/** @param {BuildOptions} options */
async function metafileOf(options) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  return metafile;
}

/**
 * The modules of both bundles that are imported by one of Node's alone.
 *
 * @param {Metafile} node
 * @param {Metafile} browser
 * @returns {readonly string[]} paths from the working folder
 */
function sharedModules(node, browser) {
  const own = Object.keys(node.inputs).filter((each) => !(each in browser.inputs));
  const imported = own.flatMap((each) => node.inputs[each].imports.map((one) => one.path));
  return [...new Set(imported)].filter((each) => each in browser.inputs).sort();
}

/**
 * @param {string} bundle
 * @param {readonly string[]} modules
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
function takenFrom(bundle, modules, root) {
  const places = new Map(modules.map((each, at) => [path.join(root, each), nameOf(at)]));
  return {
    name: 'taken-from-the-browsers-bundle',
    setup({ onLoad }) {
      onLoad({ filter: /\.[cm]?[jt]s(on)?$/ }, ({ path: file }) => {
        const name = places.get(file);
        if (name === undefined) return undefined;
        return { contents: `module.exports = require('${bundle}').${name};`, loader: 'js' };
      });
    },
  };
}
