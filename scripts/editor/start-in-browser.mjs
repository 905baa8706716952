import { installEditor } from './install.mjs';
import { say } from './language.mjs';
import { openAddress } from './open-address.mjs';
import { repository } from './paths.mjs';
import { Problem } from './problem.mjs';
import { startServer } from './server.mjs';
import { firstLookSettings } from './settings.mjs';
import { shortAddress } from './short-address.mjs';
import { squiggles, waitForProblem } from './ui.mjs';
import { launchWorkbench, loadingPatience } from './workbench.mjs';

/**
 * Starts the VS Code server with the extension on a workspace, as who has installed it sees it.
 *
 * @param {import('./start-workspace.mjs').Shown} shown
 * @param {import('./closing.mjs').Closing} closing ends it
 * @returns {Promise<string>} the workbench's address
 */
export async function startInBrowser({ folder, workspaceFile, files }, closing) {
  const server = await startServer(await installEditor(), {
    settings: firstLookSettings(),
    extensions: [repository],
    driven: false,
  });
  closing.add(server.stop);
  const address = server.address({
    ...(folder && { folder }),
    ...(workspaceFile && { workspaceFile }),
    ...(files[0] && { file: files[0] }),
  });
  return shortAddress(address, closing);
}

/**
 * Shows the workbench to the person at this machine, until Ctrl-C.
 *
 * @param {string} address
 * @returns {Promise<number>} never
 */
export async function showWorkbench(address) {
  console.log(say(`装有勾稽的 VS Code：${address}`, `VS Code with the extension: ${address}`));
  if (!openAddress(address)) {
    console.log(
      say('请在本机的浏览器里打开这个地址。', 'Open this address in a browser of this machine.'),
    );
  }
  console.log(say('按 Ctrl-C 结束。', 'Ctrl-C ends it.'));
  return new Promise(() => {});
}

/**
 * Looks at the workbench in a browser without a window until the extension has marked something.
 *
 * @param {string} address
 * @param {import('./closing.mjs').Closing} closing ends the browser
 * @returns {Promise<number>} 0; throws a Problem when there is no mark within two minutes.
 */
export async function smokeWorkbench(address, closing) {
  const { page, close } = await launchWorkbench();
  closing.add(close);
  await page.goto(address);
  try {
    page.setDefaultTimeout(loadingPatience);
    await page.locator('.editor-instance .view-line').first().waitFor();
    await (await waitForProblem(page, 'gouji')).click();
    await squiggles(page, 'error').first().waitFor();
  } catch {
    throw new Problem('VS Code started, but the extension marked nothing within two minutes.');
  }
  console.log('VS Code started and the extension marked a mistake.');
  return 0;
}
