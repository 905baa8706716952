import assert from 'node:assert/strict';
import { copyName, originalOf } from '../../../server/src/publish/documentCopies';

suite('publish: names of copies', () => {
  test('a copy is named for what it is, and tells whose it is', () => {
    for (const [path, number, name] of [
      ['一/年报.docx', 1, '一/年报（批注）.docx'],
      ['年报.v2.xlsx', 3, '年报.v2（批注3）.xlsx'],
      ['a.zip/年报（批注）.docx', 1, 'a.zip/年报（批注）（批注）.docx'],
    ] as const) {
      assert.equal(copyName(path, '批注', number), name);
      assert.equal(originalOf(name), path);
    }
    assert.equal(originalOf('年报（修订）（2）.docx'), '年报.docx');
  });

  test('other names tell of none', () => {
    for (const name of [
      '年报.docx',
      '年报（送审稿）.docx',
      '一/（批注）.docx',
      '年报（批注）/a.docx',
    ])
      assert.equal(originalOf(name), null);
  });
});
