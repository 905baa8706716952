import path from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from './paths.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {'dev' | 'vsix' | 'web' | 'untrusted' | 'virtual' | 'desktop'} Mode where and how the
 *   extension is loaded: from its folder, as installed from its package, in a browser's worker, in a
 *   folder that is not trusted, in one that is on no disk, or in a desktop VS Code
 *
 * @typedef {object} RunRequest
 * @property {readonly Mode[]} modes in the order they run
 * @property {string} extension folder of the extension under development
 * @property {string} workspace folder of which the tests get a copy
 * @property {string | undefined} packageFile the `.vsix`, where one was named
 * @property {string | undefined} grep only tests with this text in their title
 * @property {boolean} verbose whether everything the workbench logs is shown
 */

const usage = `Usage: node scripts/editor/run.mjs MODE… [OPTION…]

Runs suites in VS Code's extension host: those of test/editor/suite, or of untrusted and virtual beside
it in the modes of these names.

Modes
  --dev            the extension in its folder, in the Node.js host
  --vsix [FILE]    the package, installed, in the Node.js host (default: the one "npm run package" makes)
  --web            the extension in its folder, in the browser's worker host
  --untrusted      the extension in its folder, in the Node.js host; the workspace is not trusted
  --virtual        the extension in its folder, in the browser's worker host; the workspace is on no disk
  --desktop        the extension in its folder, in a desktop VS Code: the one VSCODE_PATH names,
                   or a downloaded one

Options
  --grep TEXT      only tests with TEXT in their title
  --extension DIR  the extension's folder (default: the repository)
  --workspace DIR  the workspace of which the tests get a copy
  --verbose        shows all that the workbench logs`;

/** @type {readonly Mode[]} */
const modes = ['dev', 'vsix', 'web', 'untrusted', 'virtual', 'desktop'];

/**
 * @param {readonly string[]} args
 * @returns {RunRequest} throws a Problem with the usage when the arguments make no sense.
 */
export function parseRunArguments(args) {
  const { values, positionals } = parse(args);
  const chosen = modes.filter((mode) => values[mode]);
  if (chosen.length === 0) throw new Problem(usage);
  const [packageFile, ...others] = positionals;
  if (others.length > 0 || (packageFile && !values.vsix)) {
    throw new Problem(`${others[0] ?? packageFile} has no meaning here.\n\n${usage}`);
  }
  return {
    modes: chosen,
    extension: path.resolve(values.extension ?? repository),
    workspace: path.resolve(values.workspace ?? path.join(repository, 'test/editor/workspace')),
    packageFile: packageFile && path.resolve(packageFile),
    grep: values.grep,
    verbose: values.verbose ?? false,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dev: { type: 'boolean' },
        vsix: { type: 'boolean' },
        web: { type: 'boolean' },
        untrusted: { type: 'boolean' },
        virtual: { type: 'boolean' },
        desktop: { type: 'boolean' },
        grep: { type: 'string' },
        extension: { type: 'string' },
        workspace: { type: 'string' },
        verbose: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
