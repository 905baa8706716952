import path from 'node:path';
import { bundleWebTests, webTests } from './bundle-web-tests.mjs';
import { emptyExtension, suitesWorkspace } from './copies.mjs';
import { installEditor } from './install.mjs';
import { repository, resultsFolder } from './paths.mjs';
import { startServer } from './server.mjs';
import { startWebExtensionProxy } from './web-extension-proxy.mjs';
import { launchWorkbench } from './workbench.mjs';

/** @typedef {Exclude<import('./run-arguments.mjs').Mode, 'desktop'>} BrowserMode */

/** The folder of a mode's suites below `test/editor`. */
const suitesOf = {
  dev: 'suite',
  vsix: 'suite',
  web: 'suite',
  untrusted: 'untrusted',
  virtual: 'virtual',
};

/** The workspace of the mode `virtual`; its suites put the files there. */
const virtualFolder = 'memfs:/drafts';

/** How long a whole run may take. */
const patience = 900_000;

const nodeTests = path.join(repository, 'out', 'test', 'editor', 'index.js');

/**
 * Runs the suites in an extension host of the VS Code server, with the workbench in a browser.
 *
 * @param {BrowserMode} mode
 * @param {import('./run-arguments.mjs').RunRequest & { packageFile: string | undefined }} request
 * @param {import('./results.mjs').Results} results gets the events
 * @param {import('./closing.mjs').Closing} closing gets what is opened
 * @returns {Promise<{ status: number, refusedHosts: readonly string[] }>} status 0 if all passed and
 *   nothing in the window asked for another machine
 */
export async function runInBrowser(mode, request, results, closing) {
  const inWorker = mode === 'web' || mode === 'virtual';
  const suites = suitesOf[mode];
  if (inWorker) await bundleWebTests(suites, request.grep);
  const server = await startServer(await installEditor(), {
    packages: mode === 'vsix' && request.packageFile ? [request.packageFile] : [],
    env: { GOUJI_TEST_SUITES: suites, ...(request.grep && { GOUJI_TEST_GREP: request.grep }) },
    trusted: mode !== 'untrusted',
  });
  closing.add(server.stop);
  const folder = await suitesWorkspace(request.workspace, closing);
  const workbench = await launchWorkbench();
  closing.add(workbench.close);
  const address = await addressOf(mode, request, server, folder, closing);
  const { page } = workbench;
  const status = await statusOf(page, address, (type, parts) => {
    const known = parts.some((part) => typeof part === 'string' && results.addLine(part));
    if (!known && request.verbose) console.error(`[${type}]`, ...parts);
  });
  if (status !== 0) {
    const picture = path.join(resultsFolder, `editor-${mode}-failed.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    console.error(`The window as it was at the end: ${picture}`);
  }
  const { refusedHosts } = workbench;
  if (refusedHosts.length > 0) console.error(`Asked for: ${refusedHosts.join(', ')}`);
  return { status: refusedHosts.length > 0 ? 1 : status, refusedHosts };
}

/**
 * @param {BrowserMode} mode
 * @param {import('./run-arguments.mjs').RunRequest} request
 * @param {import('./server.mjs').Server} server
 * @param {string} folder
 * @param {import('./closing.mjs').Closing} closing
 */
async function addressOf(mode, request, server, folder, closing) {
  if (mode === 'web' || mode === 'virtual') {
    const proxy = await startWebExtensionProxy(server.port, {
      extension: request.extension,
      tests: webTests,
    });
    closing.add(proxy.close);
    return server.addressVia(proxy.port, { folder: mode === 'virtual' ? virtualFolder : folder });
  }
  const extension = mode === 'vsix' ? await emptyExtension(closing) : request.extension;
  return server.address({ folder, extension, tests: nodeTests });
}

/**
 * Opens the workbench and waits for the tests' end.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(type: string, parts: readonly unknown[]) => void} onLog gets all that the workbench logs,
 *   the extension hosts' consoles included
 * @returns {Promise<number>}
 */
async function statusOf(page, address, onLog) {
  // VS Code calls these two where they exist.
  await page.exposeFunction(
    'codeAutomationLog',
    /** @param {string} type @param {unknown} parts */ (type, parts) => onLog(type, [parts].flat()),
  );
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
  });
  const failed = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('The page crashed.')));
    setTimeout(
      () => reject(new Error(`The tests did not end within ${patience / 1000} s.`)),
      patience,
    ).unref();
  });
  page.on('pageerror', (error) => console.error('In the page:', error.stack ?? error.message));
  try {
    await page.goto(address);
    return Number(await Promise.race([ended, failed]));
  } catch (error) {
    console.error(error);
    return 1;
  }
}
