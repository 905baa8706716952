import assert from 'node:assert/strict';
import { createReportReader } from '../../../server/src/report/parse';
import { importedDraft } from '../../../server/src/service/importedDraft';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft } from '../../support/draft';
import { parse } from '../../support/reader';

const reader = createReportReader(templates);

suite('a draft made of a file’s text', () => {
  const shown = newDraft().replace(/^#+ /gm, '').replace(/\n\n+/g, '\n');

  test('has its headings marked, and reads as the file’s text does', () => {
    const { text, leftOut } = importedDraft(shown, reader);
    assert.equal(leftOut, 0);
    assert.match(text, /^# 云溪市生态环境局2024年政府信息公开工作年度报告\n\n/);
    assert.equal([...text.matchAll(/^## /gm)].length, 6);
    const before = parse(shown);
    const after = parse(text);
    for (const [id, table] of before.tables) {
      assert.equal(after.tables.get(id)?.rows.size, table.rows.size, id);
    }
  });

  test('what stands before the title is listed at the end, and no number is lost', () => {
    const { text, leftOut } = importedDraft(`首页\n点击 1024 次\n${shown}`, reader);
    assert.equal(leftOut, 2);
    assert.match(text, /^# 云溪市/);
    assert.match(text, /<!-- [^]*点击 1024 次\n-->\n$/);
  });
});
