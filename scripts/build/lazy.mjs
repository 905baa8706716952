import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * What few drafts need is in bundles of its own, for browsers and Node.js alike: a script that leaves
 * its exports in a global of its name, and in `module.exports` where there is one.
 *
 * @typedef {import('esbuild').BuildOptions} BuildOptions
 */

/** By room and the name that its folder `bundles` has them under. */
const globalNames = {
  'import-office': 'goujiImportOffice',
  'import-pdf': 'goujiImportPdf',
  'publish-docx': 'goujiPublishDocx',
};

/** What browsers have and the library for PDFs names, and what does without in Node.js. */
const browserNames = {
  navigator: "{ platform: '', userAgent: '', language: 'zh-CN' }",
  DOMMatrix: 'class {}',
  ImageData: 'class {}',
  Path2D: 'class {}',
};

/**
 * @param {BuildOptions} forBrowser the options that the others have for browsers
 * @returns {readonly BuildOptions[]}
 */
export const lazyBundles = (forBrowser) => [
  {
    ...lazyBundle(forBrowser, 'publish-docx'),
    entryPoints: ['server/src/publish/bundles/docx.ts'],
  },
  {
    ...lazyBundle(forBrowser, 'import-office'),
    entryPoints: ['server/src/import/bundles/office.ts'],
  },
  {
    ...lazyBundle(forBrowser, 'import-pdf'),
    stdin: {
      contents: [
        "export * from './server/src/import/bundles/pdf.ts';",
        ...characterMaps(forBrowser.absWorkingDir).map(
          (name, at) => `import map${at} from 'pdfjs-dist/cmaps/${name}';`,
        ),
        'export const characterMaps = {',
        ...characterMaps(forBrowser.absWorkingDir).map(
          (name, at) => `${JSON.stringify(name)}: map${at},`,
        ),
        '};',
      ].join('\n'),
      resolveDir: forBrowser.absWorkingDir,
    },
    loader: { '.bcmap': 'binary' },
    // Nothing is drawn: in Node.js too the library is to take itself for a browser's, which looks for
    // no canvas, and to go without what it only wants to draw with.
    define: {
      process: 'undefined',
      // In a worker it would take the worker's messages for its own.
      self: 'undefined',
      ...Object.fromEntries(Object.keys(browserNames).map((name) => [name, `gouji${name}`])),
    },
    banner: {
      js: Object.entries(browserNames)
        .map(([name, otherwise]) => `const gouji${name} = globalThis.${name} ?? ${otherwise};`)
        .join('\n'),
    },
    logOverride: { 'empty-import-meta': 'silent' },
  },
];

/** @param {BuildOptions} forBrowser @param {keyof typeof globalNames} name */
const lazyBundle = (forBrowser, name) => ({
  ...forBrowser,
  outfile: `dist/${name}.js`,
  format: 'iife',
  globalName: globalNames[name],
  footer: { js: `if (typeof module === 'object') module.exports = ${globalNames[name]};` },
});

/** The character maps of simplified Chinese; without them a font that names one reads as nothing. */
const characterMaps = (root) =>
  readdirSync(path.join(root, 'node_modules', 'pdfjs-dist', 'cmaps'))
    .filter((name) => /GB/.test(name))
    .sort();

/** Has Node.js load those bundles as files, when they are asked for. */
export const lazilyLoaded = {
  name: 'lazily-loaded',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path: file, importer }) => {
      const [room, folder] = path.dirname(importer).split(path.sep).slice(-2);
      const name = `${room}-${path.basename(file, '.js')}`;
      return folder === 'bundles' && name in globalNames
        ? { path: `./${name}.js`, external: true }
        : undefined;
    });
  },
};
