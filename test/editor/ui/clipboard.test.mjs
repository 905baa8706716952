import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as ui from '../../../scripts/editor/ui.mjs';
import { barriersIn } from './accessibility.mjs';
import { samples, skipped, skipWhereNoServerRuns } from './installed.mjs';
import { themes, useTheme } from './themes.mjs';

const draft = '云溪市生态环境局2024年年报.md';

/** What a page runs first: whoever puts something into the clipboard shows itself before. */
const showsItself = `(() => {
  const { write } = globalThis.Clipboard?.prototype ?? {};
  if (!write) return;
  Clipboard.prototype.write = async function (items) {
    await globalThis.showPage(document.documentElement.outerHTML);
    return write.call(this, items);
  };
})()`;

suite(`A table is copied by a page that is there for a moment${skipped}`, () => {
  /** @type {ui.Window} */
  let window;
  /** @type {string[]} */
  const seen = [];

  suiteSetup(async function () {
    skipWhereNoServerRuns(this);
    window = await ui.openWindow({
      workspace: samples,
      settings: { 'gouji.language': 'zh-cn', 'workbench.colorTheme': 'Default Light Modern' },
    });
    const context = window.page.context();
    await context.exposeBinding('showPage', (_, html) => void seen.push(String(html)));
    await context.addInitScript(showsItself);
    await ui.openFromExplorer(window.page, draft);
  });

  suiteTeardown(() => window?.close());

  for (const { theme, kind, base } of themes) {
    test(`it keeps nobody out in ${theme}, and the table has arrived`, async () => {
      const { page } = window;
      await useTheme(window.folder, theme);
      await page.locator(`.monaco-workbench.${base}`).waitFor();
      await page.evaluate(`navigator.clipboard.writeText('')`);
      await page.locator('.codelens-decoration a', { hasText: '复制表格' }).first().click();
      await ui.until(async () => seen.length > 0);
      // The keys come back to the draft.
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      const html = await page.evaluate(
        `navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())`,
      );
      assert.match(html, /<t[dh][^>]*>\s*行政规范性文件/);
      const [shown = ''] = seen.splice(0);
      assert.match(shown, new RegExp(`<body[^>]* class="[^"]*\\b${kind}\\b`));
      const copy = await page.context().newPage();
      await copy.setContent(shown);
      // The editor's own is behind the page.
      await copy.evaluate(
        `document.documentElement.style.backgroundColor = 'var(--vscode-editor-background)'`,
      );
      assert.deepEqual(await barriersIn(copy), [], theme);
      await copy.close();
    });
  }
});
