/**
 * What a workbench shows and runs; all paths are absolute.
 *
 * @typedef {object} Opening
 * @property {string} [folder] the workspace; without one the window is empty
 * @property {string} [workspaceFile] a `.code-workspace` file, instead of a folder
 * @property {string} [file] opened in an editor
 * @property {string} [extension] folder of the extension under development
 * @property {string} [tests] script that runs the tests in the extension host
 */

/**
 * The workbench's address on a server of this machine.
 *
 * @param {number} port the port the browser asks; VS Code demands that remote addresses name the same
 * @param {Opening} what
 */
export function workbenchAddress(port, what) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (what.extension) payload.push(['extensionDevelopmentPath', remote(what.extension)]);
  if (what.tests) payload.push(['extensionTestsPath', remote(what.tests)]);
  if (what.file) payload.push(['openFile', remote(what.file)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (what.workspaceFile) query.set('workspace', what.workspaceFile);
  else if (what.folder) query.set('folder', what.folder);
  else query.set('ew', 'true');
  return `http://127.0.0.1:${port}/?${query}`;
}
