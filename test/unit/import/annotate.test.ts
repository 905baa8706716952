import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { annotateDocx, withoutOwnComments } from '../../../server/src/import/docx/annotate';
import { readDocx } from '../../../server/src/import/docx/read';
import { cell, docx, paragraph, row, table } from '../../support/office/docx';

const partIn = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const documentIn = (bytes: Uint8Array): string => partIn(bytes, 'word/document.xml');

/** The words between the marks of a comment. */
const marked = (xml: string, id: number): string =>
  new RegExp(`<w:commentRangeStart w:id="${id}"/>([^]*?)<w:commentRangeEnd w:id="${id}"/>`)
    .exec(xml)![1]!
    .replace(/<[^>]+>/g, '');

suite('import: comments in a copy of a Word document', () => {
  const bytes = docx({
    body: paragraph('全年新收申请5件，办结4件。') + table(row(cell('规章'), cell('5'), cell(''))),
  });
  const imported = readDocx(bytes);
  const commented = (words: string, lines: readonly string[] = ['错']) => {
    const start = imported.text.indexOf(words);
    return annotateDocx(bytes, imported, [{ start, end: start + words.length, lines }]);
  };

  test('a comment stands at the very words of a paragraph, and at a cell', () => {
    for (const words of ['5件', '全年', '规章']) {
      const copy = commented(words);
      assert.equal(copy.unplaced, 0);
      assert.equal(marked(documentIn(copy.bytes), 1), words);
      assert.equal(readDocx(copy.bytes).text, imported.text);
    }
  });

  test('a blank cell has its comment in its paragraph', () => {
    const at = imported.text.length - 1;
    const copy = annotateDocx(bytes, imported, [{ start: at, end: at, lines: ['空'] }]);
    assert.equal(copy.unplaced, 0);
    const last = documentIn(copy.bytes).split('<w:tc>').at(-1)!;
    assert.match(last, /commentRangeStart w:id="1"/);
  });

  test('two comments may meet at one place', () => {
    const start = imported.text.indexOf('新收');
    const copy = annotateDocx(bytes, imported, [
      { start, end: start + 2, lines: ['一'] },
      { start: start + 2, end: start + 4, lines: ['二'] },
    ]);
    const xml = documentIn(copy.bytes);
    assert.deepEqual([marked(xml, 1), marked(xml, 2)], ['新收', '申请']);
  });

  test('a second run takes the first one’s comments out; others’ stay, and every other part', () => {
    const comments =
      '<w:comment w:id="7" w:author="处长"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>';
    const given = docx({ body: paragraph('甲乙'), parts: { comments, styles: '<w:style/>' } });
    const read = readDocx(given);
    const once = annotateDocx(given, read, [{ start: 0, end: 2, lines: ['甲 & <乙>'] }]).bytes;
    assert.equal(marked(documentIn(once), 8), '甲乙');
    assert.match(partIn(once, 'word/comments.xml'), /处长[^]*甲 &amp; &lt;乙&gt;/);
    const again = withoutOwnComments(once);
    assert.equal(documentIn(again), documentIn(given));
    assert.equal(partIn(again, 'word/comments.xml'), partIn(given, 'word/comments.xml'));
    for (const name of ['word/styles.xml', '_rels/.rels', 'word/_rels/document.xml.rels']) {
      assert.equal(partIn(once, name), partIn(given, name), name);
    }
  });
});
