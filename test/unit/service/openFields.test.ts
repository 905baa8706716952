import assert from 'node:assert/strict';
import type { OpenFields } from '../../../server/src/service/languageService';
import { newDraft, replaced } from '../../support/draft';
import { analysisOf, covered, serviceWith } from './service';

const service = serviceWith([]);

function openIn(text: string): OpenFields {
  const open = service.openFields(analysisOf(service, text));
  assert.ok(open);
  return open;
}

suite('service: open fields', () => {
  test('a new report is open wherever the form leaves words to its author', () => {
    const draft = newDraft();
    const { fields, total, filled } = openIn(draft);
    assert.equal(filled, 0);
    assert.equal(total, fields.length);
    assert.ok(fields.every(({ kind }) => kind === 'write'));
    const [first] = fields;
    assert.ok(first);
    assert.deepEqual([first.hint, first.chapter], ['网站名称', null]);
    assert.equal(covered(draft, first.range), '（此处填写：网站名称）');
    assert.equal(fields.at(-1)?.chapter, '六、其他需要报告的事项');
  });

  test('one is filled as soon as its remark is gone, whatever stands there', () => {
    const before = openIn(newDraft());
    const after = openIn(replaced(newDraft(), '（此处填写：网站名称）', '县政府门户网站'));
    assert.deepEqual([after.filled, after.total], [1, before.total]);
    assert.equal(after.fields[0]?.hint, '网址');
  });

  test('a zero is a number; an empty cell is open, to be written in after its first blank', () => {
    const draft = replaced(newDraft(), '| 行政处罚 | 0 |', '| 行政处罚 |   |');
    const { fields, total, filled } = openIn(draft);
    const blank = fields.find(({ kind }) => kind === 'blank');
    assert.ok(blank);
    assert.equal(blank.hint, '行政处罚，本年处理决定数量');
    assert.equal(blank.chapter, '二、主动公开政府信息情况');
    assert.deepEqual(blank.range.start, blank.range.end);
    const line = draft.split('\n')[blank.range.start.line] ?? '';
    assert.equal(line.slice(0, blank.range.start.character), '| 行政处罚 | ');
    assert.deepEqual([filled, total], [0, openIn(newDraft()).total]);
  });

  test('what was carried over is open until it is confirmed, and counts as no words', () => {
    const draft = replaced(newDraft(), '\n## 三、', '\n（此处核对：取自上年）\n\n## 三、');
    const { fields, total } = openIn(draft);
    assert.equal(fields.find(({ kind }) => kind === 'confirm')?.hint, '取自上年');
    assert.equal(total, openIn(newDraft()).total);
  });

  test('a draft with more remarks than the form has is not filled beyond nothing', () => {
    const more = `${newDraft()}（此处填写：甲）（此处填写：乙）`;
    const { filled, total, fields } = openIn(more);
    assert.deepEqual([filled, total], [0, fields.length]);
  });

  test('a document that is no report has none', () => {
    const note = { text: '（此处填写：甲）', declared: false };
    assert.equal(service.openFields(service.analyse(note)), null);
  });
});
