import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {readonly string[]} refusedHosts hosts other than this machine that something asked for
 * @property {() => Promise<void>} close
 */

/** How long a page may take to load, in milliseconds. */
export const loadingPatience = 120_000;

/** The size of every picture. */
const viewport = { width: 1280, height: 800 };

const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
];

/**
 * Starts a browser without a window whose page reaches 127.0.0.1 only: any other request is refused
 * and its host recorded.
 *
 * @returns {Promise<Workbench>} with an empty page
 */
export async function launchWorkbench() {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    // Chromium's sandbox does not start for root, as which CI containers run.
    args: [...switches, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    // The scripts close it themselves, in their own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  /** @type {string[]} */
  const refusedHosts = [];
  /** @param {URL} url */
  const isOutside = (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await context.route(isOutside, (route) => {
    refusedHosts.push(new URL(route.request().url()).hostname);
    return route.abort();
  });
  const page = await context.newPage();
  // A machine with other things to do is slow to load the workbench, not broken.
  page.setDefaultNavigationTimeout(loadingPatience);
  // Not routed: that would put every message of the workbench's own connection through this process.
  page.on('websocket', (socket) => {
    const url = new URL(socket.url());
    if (isOutside(url)) refusedHosts.push(url.hostname);
  });
  return { page, refusedHosts, close: () => browser.close() };
}
