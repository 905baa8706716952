import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWholeDocx } from '../../../server/src/import/docx/chunks';
import { cell, docx, paragraph, relationships, row, table } from '../../support/office/docx';

const afterwards = paragraph('后');

/** A document with a file in it, between two paragraphs. */
function embedding(name: string, content: string | Uint8Array): Uint8Array {
  const relation = `<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/${name}"/>`;
  const files = unzipSync(docx({ body: `${paragraph('前')}<w:altChunk r:id="c"/>${afterwards}` }));
  return zipSync({
    ...files,
    'word/_rels/document.xml.rels': strToU8(relationships(relation)),
    [`word/${name}`]: typeof content === 'string' ? strToU8(content) : content,
  });
}

suite('import: files embedded in a Word document', () => {
  const page =
    '<html><body><p>总体情况</p><table><tr><td>规章</td><td>5</td></tr></table></body></html>';
  const mail = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${page}`;
  const other = docx({ body: paragraph('总体情况') + table(row(cell('规章'), cell('5'))) });
  for (const [name, content] of [
    ['afchunk.htm', page],
    ['afchunk.mht', mail],
    ['afchunk.txt', '总体情况\n规章\t5\n'],
    ['afchunk.docx', other],
    [
      'afchunk.rtf',
      String.raw`{\rtf1\ansi\u24635?\u20307?\u24773?\u20917?\par\trowd\cellx1\cellx2\intbl\u35268?\u31456?\cell 5\cell\row}`,
    ],
  ] as const) {
    test(`${name} is read where it stands`, () => {
      const { text, notes } = readWholeDocx(embedding(name, content));
      assert.equal(text, '前\n总体情况\n规章\t5\n后\n');
      assert.deepEqual(notes, []);
    });
  }

  test('what cannot be read of it is said', () => {
    for (const content of [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
      zipSync({ a: strToU8('b') }),
    ]) {
      const { text, notes } = readWholeDocx(embedding('afchunk.dat', content));
      assert.equal(text, '前\n后\n');
      assert.deepEqual(notes, [{ key: 'import.note.embedded', args: { count: 1 } }]);
    }
  });
});
