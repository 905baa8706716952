import { access, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { download, installDependencies, unpack } from './archive.mjs';
import { say } from './language.mjs';
import { nodePackage, vscodeServer, whyNoServer } from './packages.mjs';
import { editorCache } from './paths.mjs';
import { exitWith, Problem } from './problem.mjs';
import { run } from './tools.mjs';
import { trimEditor } from './trim.mjs';

/**
 * @typedef {object} Editor
 * @property {string} node the Node.js binary the server runs under
 * @property {string} server the server's main script
 */

/**
 * The VS Code server of the pinned version, downloaded at its first use (about 225 MB) into the cache
 * folder. An interrupted installation leaves the cache as it was.
 *
 * @param {{ cache?: string, tell?: (line: string) => void }} options `tell` gets the progress.
 * @returns {Promise<Editor>}
 */
export async function installEditor({ cache = editorCache(), tell = console.error } = {}) {
  const node = nodeToInstall();
  const version = [vscodeServer, ...(node ? [node] : [])]
    .map((wanted) => `${wanted.name}-${wanted.version}`)
    .join('+');
  const home = path.join(cache, version);
  const editor = {
    node: node ? path.join(home, 'node', 'node') : process.execPath,
    server: path.join(home, 'vscode', 'out', 'server-main.js'),
  };
  if (await exists(path.join(home, 'installed'))) return editor;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(path.join(cache, 'unfinished-'));
  try {
    await install(unfinished, node, tell);
    if (await exists(path.join(home, 'installed'))) return editor;
    await rm(home, { recursive: true, force: true });
    await rename(unfinished, home);
    await removeOthers(cache, version);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  const printed = await printedVersion(editor);
  tell(say(`VS Code ${printed} 已装好：${home}`, `VS Code ${printed} is ready in ${home}`));
  return editor;
}

/**
 * @param {string} folder
 * @param {import('./archive.mjs').PinnedPackage | undefined} node
 * @param {(line: string) => void} tell
 */
async function install(folder, node, tell) {
  const archives = path.join(folder, 'archives');
  const vscode = path.join(folder, 'vscode');
  let nodeFolder = path.dirname(process.execPath);
  tell(
    say(
      '首次使用：安装一个供试用和测试的 VS Code（约 225 MB），只需一次。',
      'First use: a VS Code for trying and testing the extension is installed once (225 MB).',
    ),
  );
  if (node) {
    tell(`1/4  Node.js ${node.version} …`);
    nodeFolder = path.join(folder, 'node');
    await unpack(await download(node, archives), 'package/bin/node', nodeFolder);
  }
  tell(`2/4  VS Code ${vscodeServer.name} ${vscodeServer.version} …`);
  await unpack(await download(vscodeServer, archives), 'package/lib/vscode', vscode);
  await rm(archives, { recursive: true });
  tell(say('3/4  它用到的库……', '3/4  Its libraries, as pinned by its own lock file …'));
  await installDependencies(vscode, nodeFolder);
  tell(say('4/4  删去用不着的部分……', '4/4  Removing what is not needed here …'));
  await trimEditor(vscode);
  await writeFile(path.join(folder, 'installed'), '');
}

/** The package with the Node.js to install; undefined where the running one serves. */
function nodeToInstall() {
  const reason = whyNoServer();
  if (reason) throw new Problem(reason);
  return nodePackage(process.platform, process.arch);
}

/**
 * Removes earlier versions and what an interrupted installation left.
 *
 * @param {string} cache
 * @param {string} version the one to keep
 */
async function removeOthers(cache, version) {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    const outdated = name.startsWith(`${vscodeServer.name}-`) && name !== version;
    const abandoned = name.startsWith('unfinished-') && (await hoursOld(folder)) > 1;
    if (outdated || abandoned) await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function hoursOld(folder) {
  return (Date.now() - (await stat(folder)).mtimeMs) / 3_600_000;
}

/** @param {Editor} editor */
async function printedVersion(editor) {
  const printed = await run(editor.node, [editor.server, '--version']);
  return printed.split('\n')[0] ?? '';
}

/** @param {string} file */
async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await exitWith(async () => {
    const editor = await installEditor();
    console.log(editor.server);
    return 0;
  });
}
