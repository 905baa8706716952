import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWholeDocx } from '../../../server/src/import/docx/chunks';
import { cell, docx, paragraph, relationships, row, table } from '../../support/office/docx';
import { xlsx } from '../../support/office/xlsx';

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

/** A document with an object of that program between two paragraphs, whose file is a package within. */
function withObject(program: string, content: Uint8Array): Uint8Array {
  const relation =
    '<Relationship Id="o" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="embeddings/sheet.xlsx"/>';
  const object = `<w:p><w:r><w:object><o:OLEObject xmlns:o="o" ProgID="${program}" r:id="o"/></w:object></w:r></w:p>`;
  return zipSync({
    ...unzipSync(docx({ body: `${paragraph('前')}${object}${afterwards}` })),
    'word/_rels/document.xml.rels': strToU8(relationships(relation)),
    'word/embeddings/sheet.xlsx': content,
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

  const number = (name: string, value: string): string => `<c r="${name}">${value}</c>`;
  const sheet = (total: string) => ({
    name: '表',
    rows: [`${number('A1', '<v>1</v>')}${number('B1', total)}`],
  });

  test('the sheet that an embedded workbook is open at is a table, without a way back', () => {
    const { text, notes, cells } = readWholeDocx(
      withObject('Excel.Sheet.12', xlsx({ sheets: [sheet('<v>2</v>'), sheet('<v>3</v>')] })),
    );
    assert.equal(text, '前\n1\t2\n后\n');
    assert.deepEqual([notes, cells], [[], []]);
  });

  test('one that is damaged, of an old format or without its sums is said; other objects are pictures', () => {
    const unread = [{ key: 'import.note.sheets', args: { count: 1 } }];
    for (const content of [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      xlsx({ sheets: [sheet('<f>SUM(A1)</f>')] }),
      xlsx({ sheets: [sheet('<v>2</v>')] }).slice(0, -30),
    ]) {
      const { text, notes } = readWholeDocx(withObject('Excel.Sheet.8', content));
      assert.equal(text, '前\n后\n');
      assert.deepEqual(notes, unread);
    }
    const chart = readWholeDocx(withObject('Excel.Chart.8', new Uint8Array([1])));
    assert.deepEqual(chart.notes, []);
  });

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
