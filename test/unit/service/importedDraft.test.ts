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
    assert.deepEqual(leftOut, []);
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
    assert.deepEqual(leftOut, [{ key: 'import.left.before', args: { count: 2 } }]);
    assert.match(text, /^# 云溪市/);
    assert.match(text, /<!-- [^]*点击 1024 次\n-->\n$/);
  });

  test('the pages’ numbers are left out and named, within tables too', () => {
    const lines = shown.trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('规范性文件'));
    const paged = [...lines.slice(0, at), '— 1 —', ...lines.slice(at), '— 2 —'].join('\n');
    const { text, leftOut } = importedDraft(paged, reader);
    assert.deepEqual(leftOut, [{ key: 'import.left.page-marks', args: { count: 2 } }]);
    assert.match(text, /<!-- [^]*页码：— 1 —、— 2 —\n-->\n$/);
    assert.equal(
      text.slice(0, text.indexOf('<!--')).trim(),
      importedDraft(shown, reader).text.trim(),
    );
  });
});
