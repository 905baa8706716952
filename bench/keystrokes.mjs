// How many keys a report without findings takes: from nothing, for each edition, and from last year's
// report. Works as a user does, in the editor in a browser. Needs `npm run build`. Prints a table;
// judges nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../scripts/editor/paths.mjs';
import * as ui from '../scripts/editor/ui.mjs';
import { answerTo } from './keystrokes/answers.mjs';
import { countingKeys } from './keystrokes/keys.mjs';
import { importSources } from '../scripts/sources.mjs';

const body = '云溪市生态环境局';
const workspace = path.join(repository, 'samples');
const lastYears = `${body}2024年年报.md`;

/** The open fields of a new report, in its order. */
async function fieldsOf() {
  return (
    await importSources(`
      import { templates } from './server/src/template/load';
      import { createReportReader } from './server/src/report/parse';
      import { newReport } from './server/src/service/newReport/newReport';
      import { fillInsOf } from './server/src/template/skeleton/fillIns';
      const reader = createReportReader(templates);
      export const fields = (facts) => fillInsOf(newReport(reader, facts).text);`)
  ).fields;
}

const selection = (page, hasText) => page.locator('.statusbar-item', { hasText });

/** Waits for the next question and answers it: with what it proposes, or in other words. */
async function answer(page, keys, step, words) {
  await page.locator('.quick-input-title', { hasText: `(${step}/4)` }).waitFor();
  await page.locator('.quick-input-widget input:focus').waitFor();
  if (words !== undefined) await keys.write(words);
  await keys.press('Enter');
}

async function runByPalette(page, keys) {
  await keys.press('F1');
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor();
  await keys.find('new annual');
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'New Annual Report' })
    .waitFor();
  await keys.press('Enter');
}

/** Fills in one field after the other, with Tab in between. */
async function fillIn(page, keys, fields, different) {
  for (const [index, field] of fields.entries()) {
    const { start, end } = field.span;
    await selection(page, `(${end - start} selected)`).waitFor();
    const words = answerTo(field, different);
    if (words === '') await keys.press('Delete');
    else await keys.write(words);
    await selection(page, 'selected').waitFor({ state: 'detached' });
    if (index < fields.length - 1) await keys.press('Tab');
  }
}

/** What the status bar says of the problems, once it says that there are none or time is up. */
async function problemsIn(page, milliseconds) {
  const none = page.locator('#status\\.problems[aria-label="No Problems"]');
  await none.waitFor({ timeout: milliseconds }).catch(() => {});
  return page.locator('#status\\.problems').getAttribute('aria-label');
}

async function measure(name, work) {
  const window = await ui.openWindow({ workspace });
  try {
    const keys = countingKeys(window.page);
    await work(window.page, keys);
    const problems = await problemsIn(window.page, 15_000);
    const { keys: pressed, characters } = keys.counts;
    console.log(
      `${name.padEnd(40)} ${String(pressed).padStart(5)} keys ${String(characters).padStart(6)} characters of one's own   ${problems}`,
    );
  } finally {
    await window.close();
  }
}

const fields = await fieldsOf();

for (const year of [2020, 2025]) {
  await measure(`from nothing, for ${year}`, async (page, keys) => {
    await runByPalette(page, keys);
    await answer(page, keys, 1);
    await answer(page, keys, 2, body);
    await answer(page, keys, 3, String(year));
    await answer(page, keys, 4);
    await fillIn(page, keys, fields({ agency: body, year }));
  });
}

await measure('from last year’s, for 2025', async (page, keys) => {
  await ui.openFromExplorer(page, lastYears);
  keys.count(1);
  await runByPalette(page, keys);
  for (const step of [1, 2, 3, 4]) await answer(page, keys, step);
  const previous = readFileSync(path.join(workspace, lastYears), 'utf8');
  await fillIn(page, keys, fields({ agency: body, year: 2025, previous }), {
    上年结转件数: '1',
    结转下年度件数: '1',
  });
  // What was carried in has not been handled: the first fix for it carries it on.
  await page.locator('#status\\.problems[aria-label="Errors: 1, Warnings: 1"]').waitFor();
  await keys.press('F8');
  await ui.openQuickFixes(page);
  await page.keyboard.press('Enter');
  keys.count(2);
});
