// How long VS Code takes to activate the extension beside its own for Markdown, with a document that is no
// report and with one that is. As a user has it: packed and installed. `node bench/activation.mjs [rounds]`
// What VS Code shows is the time from when it begins with an extension until that has been activated, and
// all that wait for the same event are begun with at once: each one's time has those loaded before it in it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from '../scripts/editor/paths.mjs';
import { openWindow, openFromExplorer, runCommand } from '../scripts/editor/ui.mjs';

const rounds = Number(process.argv[2] ?? 5);
const packageFile = path.join(repository, 'gouji-0.1.0.vsix');
const report =
  '青禾县教育局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n本年收到政府信息公开申请3件。\n';
const texts = { 'notes.md': '# Notes\n\nNothing to report.\n', 'report.md': report };

const folder = await mkdtemp(path.join(tmpdir(), 'gouji-activation-'));
try {
  for (const [name, text] of Object.entries(texts)) {
    await rm(path.join(folder, 'notes.md'), { force: true });
    await rm(path.join(folder, 'report.md'), { force: true });
    await writeFile(path.join(folder, name), text);
    const times = { gouji: [], markdown: [] };
    for (let round = 0; round < rounds; round++) {
      const window = await openWindow({ workspace: folder, packageFile });
      try {
        await openFromExplorer(window.page, name);
        await runCommand(window.page, 'Developer: Show Running Extensions');
        const timeOf = async (title) => {
          const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', {
            hasText: title,
          });
          await row.first().waitFor();
          return Number(/Activation: (\d+)ms/.exec(await row.first().innerText())?.[1]);
        };
        times.gouji.push(await timeOf('Gouji'));
        times.markdown.push(await timeOf('Markdown Language Features'));
      } finally {
        await window.close();
      }
    }
    const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
    const ratio = median(times.gouji) / median(times.markdown);
    console.log(name, JSON.stringify(times), `ratio of medians ${ratio.toFixed(2)}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
