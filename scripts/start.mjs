// Opens a real VS Code with the extension: `npm start [-- DRAFT…] [--desktop|--web|--smoke]`.
import { buildIfNeeded } from './editor/build-if-needed.mjs';
import { Closing } from './editor/closing.mjs';
import { say } from './editor/language.mjs';
import { exitWith, Problem } from './editor/problem.mjs';
import { parseStartArguments } from './editor/start-arguments.mjs';
import { showWorkbench, smokeWorkbench, startInBrowser } from './editor/start-in-browser.mjs';
import { findDesktop, startOnDesktop } from './editor/start-on-desktop.mjs';
import { draftsWorkspace, sampleWorkspace } from './editor/start-workspace.mjs';

async function main() {
  const { where, drafts, smoke } = parseStartArguments(process.argv.slice(2));
  const code = where === 'web' ? undefined : findDesktop();
  if (where === 'desktop' && !code) {
    throw new Problem(
      say(
        "没有找到命令“code”。请从 https://code.visualstudio.com 安装 VS Code，在其中运行“Shell Command: Install 'code' command in PATH”；或者加上 --web，在浏览器里打开。",
        'The command "code" was not found. Install VS Code from https://code.visualstudio.com and run "Shell Command: Install \'code\' command in PATH" in it, or use --web.',
      ),
    );
  }
  const closing = new Closing();
  closing.closeOnSignals();
  try {
    await buildIfNeeded(console.error);
    const shown =
      drafts.length > 0 ? await draftsWorkspace(drafts, closing) : await sampleWorkspace(closing);
    if (code) return await startOnDesktop(code, shown, closing);
    const address = await startInBrowser(shown, closing);
    return smoke ? await smokeWorkbench(address, closing) : await showWorkbench(address);
  } finally {
    await closing.close();
  }
}

await exitWith(main);
