// The compiler leaves what it made of a file that is gone, and Mocha would go on to run it: after changing
// branches, tests that nobody can find would fail. Mocha loads this before it looks for tests.
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** The folders below `out` whose files are each made of a source of the same path. */
const compiled = ['client', 'server', 'test'];

/**
 * Removes the compiled files below `root` that have no source, and then what the compiler remembers: it would
 * not make them anew for a source that comes back as it was.
 */
function removeStale(root) {
  const out = join(root, 'out');
  const stale = compiled
    .map((folder) => join(out, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((path) => join(folder, path.toString())),
    )
    .filter((path) => /\.js(?:\.map)?$/.test(path) && !existsSync(sourceOf(root, path)));
  for (const path of stale) rmSync(path, { force: true });
  if (stale.length > 0) rmSync(join(out, '.tsbuildinfo'), { recursive: true, force: true });
}

const sourceOf = (root, path) =>
  join(root, path.slice(join(root, 'out').length).replace(/\.js(?:\.map)?$/, '.ts'));

removeStale(join(__dirname, '..'));

module.exports = { removeStale };
