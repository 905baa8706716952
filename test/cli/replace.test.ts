import assert from 'node:assert/strict';
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { encodeAlike } from '../../server/src/cli/files/encoding';
import { replaceFile } from '../../server/src/cli/files/replace';
import { decode } from '../../server/src/text/decoding';
import { draftWithWideDigit } from './support/drafts';
import { atDesk, createDesk } from './support/gouji';

suite('command line: writing back', () => {
  test('a file that was changed since it was read is left as it is', async () => {
    const { folder, clear } = createDesk({ 'draft.md': '别人改过' });
    try {
      const path = join(folder, 'draft.md');
      assert.equal(await replaceFile(path, Buffer.from('读到的'), Buffer.from('改好的')), false);
      assert.equal(readFileSync(path, 'utf8'), '别人改过');
      assert.equal(await replaceFile(path, Buffer.from('别人改过'), Buffer.from('改好的')), true);
      assert.equal(readFileSync(path, 'utf8'), '改好的');
      assert.deepEqual(readdirSync(folder), ['draft.md']);
    } finally {
      clear();
    }
  });

  test('a file keeps its mode, its other names and as long a name as it may have', async function () {
    if (process.platform === 'win32') this.skip();
    const name = `${'政府信息公开工作年度报告'.repeat(7).slice(0, 83)}.md`;
    const { folder, clear } = createDesk({ [name]: '读到的' });
    try {
      const path = join(folder, name);
      const other = join(folder, '另一个名字.md');
      chmodSync(path, 0o640);
      assert.equal(await replaceFile(path, Buffer.from('读到的'), Buffer.from('改好的')), true);
      assert.equal(statSync(path).mode & 0o777, 0o640);
      linkSync(path, other);
      writeFileSync(other, '两个名字的');
      assert.equal(await replaceFile(path, Buffer.from('两个名字的'), Buffer.from('短')), true);
      assert.equal(readFileSync(other, 'utf8'), '短');
      assert.equal(statSync(path).ino, statSync(other).ino);
      assert.deepEqual(readdirSync(folder).sort(), [name, '另一个名字.md'].sort());
    } finally {
      clear();
    }
  });

  test('bytes that would not come back the same are refused', () => {
    const original = Buffer.concat([encode('收费 ', 'gb18030'), Uint8Array.of(0x80)]);
    const decoded = decode(original)!;
    assert.equal(decoded.text, '收费 €');
    assert.equal(encodeAlike(original, decoded, '收费 1 €'), null);
  });

  test('a text that the encoding cannot hold is refused', () => {
    const original = Buffer.from('年报');
    assert.equal(encodeAlike(original, decode(original)!, '年报\ud800'), null);
    assert.deepEqual(encodeAlike(original, decode(original)!, '年度'), Buffer.from('年度'));
  });

  test('a draft that cannot be written back is named and left alone', () => {
    const bytes = Buffer.concat([encode(draftWithWideDigit(), 'gb18030'), Uint8Array.of(0x80)]);
    atDesk({ 'draft.md': bytes }, ({ gouji, folder }) => {
      const { status, stdout, stderr } = gouji('fix', 'draft.md');
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
      assert.match(stderr, /^draft\.md：改动写不回原来的编码（gb18030）/);
      assert.ok(readFileSync(join(folder, 'draft.md')).equals(bytes));
    });
  });
});
