'use strict';
// Runs a bundle with the code that V8 made of it when it was built (`codeCache.mjs`), where there is such:
// a program that runs for a fifth of a second spends a third of it on reading its own text.
// What V8 cannot use, because it is another version or runs with other options, it refuses by itself.
const { isAscii } = require('node:buffer');
const { readFileSync, statSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** The file with the code of a bundle. */
const codeFile = (bundle) => `${bundle}.code`;

/**
 * Runs the bundle of that name in the folder, and gives its exports. `noteScript` is told of each bundle's
 * compiled script; a bundle without code is loaded as any other module, unless somebody wants its script.
 */
function runBundle(folder, name, noteScript = null, scripts = new Map()) {
  const file = path.join(folder, name);
  const load = createRequire(file);
  if (scripts.has(file)) return scripts.get(file).exports;
  const cachedData = noteScript === null ? codeOf(file) : undefined;
  if (noteScript === null && cachedData === undefined) return load(file);
  const script = new Script(wrap(textOf(file)), { filename: file, cachedData });
  noteScript?.(codeFile(file), script);
  const module = { exports: {} };
  scripts.set(file, module);
  const require = Object.assign(
    (id) => (id.startsWith('./') ? runBundle(folder, id, noteScript, scripts) : load(id)),
    load,
  );
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

/** A text of characters of one byte is taken as it is, several times faster than others are decoded. */
function textOf(file) {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** The code made of the bundle; undefined without any, or where the bundle was written after it. */
function codeOf(file) {
  try {
    return statSync(codeFile(file)).mtimeMs < statSync(file).mtimeMs
      ? undefined
      : readFileSync(codeFile(file));
  } catch {
    return undefined;
  }
}

module.exports = { runBundle };
