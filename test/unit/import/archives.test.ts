import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { archivedFiles } from '../../../server/src/import/archive';
import { entryNames, unpack } from '../../../server/src/import/container/zip';
import { kindOf } from '../../../server/src/import/sniff';
import { readDocx } from '../../../server/src/import/docx/read';
import { refusedAs } from '../../support/office/refusals';
import { docx, paragraph } from '../../support/office/docx';

const all = (): boolean => true;
const words = 'word word word word word word';

/** An archive of one entry, and where its line in the list at the end begins. */
function archive(compressed = true): { readonly bytes: Uint8Array; readonly listed: number } {
  const bytes = zipSync({ 'a.xml': strToU8(words) }, { level: compressed ? 6 : 0 });
  const listed = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  return { bytes, listed };
}

function changed(at: number, value: number): Uint8Array {
  const { bytes, listed } = archive();
  bytes[listed + at] = value;
  return bytes;
}

suite('import: archives', () => {
  for (const compressed of [true, false]) {
    test(`an entry is unpacked whole, ${compressed ? 'deflated' : 'stored'}`, () => {
      const { bytes } = archive(compressed);
      assert.deepEqual(entryNames(bytes), ['a.xml']);
      assert.equal(Buffer.from(unpack(bytes, all).get('a.xml')!).toString(), words);
    });
  }

  test('bytes that the checksum does not know are damaged: one digit may be another', () => {
    const { bytes } = archive(false);
    const at = Buffer.from(bytes).indexOf('word word');
    bytes[at] = bytes[at]! ^ 1;
    refusedAs('import.refused.damaged', () => unpack(bytes, all));
  });

  const broken = {
    'a size that is not its own': changed(24, 3),
    'a way of packing that nobody knows': changed(10, 99),
    'a place beyond the end': changed(44, 0x7f),
    'more packed bytes than there are': changed(22, 0x7f),
    'a list cut off': archive().bytes.slice(0, -10),
    'no list': strToU8('PK\u0003\u0004 and nothing else'),
  };
  for (const [what, bytes] of Object.entries(broken)) {
    test(`${what} is a damaged archive`, () => {
      refusedAs('import.refused.damaged', () => unpack(bytes, all));
    });
  }

  test('what unpacks to hundreds of times its bytes is refused before it is unpacked', () => {
    const packed = (bytes: Uint8Array, name: string) => zipSync({ [name]: bytes });
    const repeated = packed(new Uint8Array(5 << 20), 'a.bmp');
    refusedAs('import.refused.bomb', () => unpack(repeated, all));
    const varied = Uint8Array.from({ length: 17 << 20 }, (_, at) => (at * at) >> 7);
    assert.equal(unpack(packed(varied, 'a.bmp'), all).size, 1);
    refusedAs('import.refused.too-large', () => unpack(packed(varied, 'a.xml'), all));
  });

  test('a locked entry is said to be locked, one that nobody wants is not looked at', () => {
    refusedAs('import.refused.encrypted', () => unpack(changed(8, 1), all));
    assert.equal(unpack(changed(8, 1), () => false).size, 0);
  });

  test('a name that stands there twice is refused, as programs differ in which they show', () => {
    const bytes = zipSync({ 'a.xml': strToU8('1'), 'b.xml': strToU8('2') }, { level: 0 });
    for (let at = 0; at < bytes.length; at++) {
      if (Buffer.from(bytes.subarray(at, at + 5)).toString() === 'b.xml') bytes[at] = 0x61;
    }
    refusedAs('import.refused.damaged', () => unpack(bytes, all));
  });

  test('each file of a collection is unpacked by itself', () => {
    const files = { 'a.md': strToU8('1'), 'b.md': strToU8('2'), 'c.md': strToU8('3') };
    const bytes = Buffer.from(zipSync({ ...files, 'd.md': strToU8('4') }, { level: 0 }));
    bytes[bytes.indexOf('a.md') + 4]! ^= 1;
    for (let at = bytes.indexOf('d.md'); at >= 0; at = bytes.indexOf('d.md', at)) bytes[at] = 0x63;
    const packed = archivedFiles(bytes);
    assert.deepEqual(
      packed.map(({ name }) => name),
      ['a.md', 'b.md', 'c.md', 'c.md'],
    );
    assert.equal(Buffer.from(packed[1]!.bytes()).toString(), '2');
    for (const at of [0, 2, 3]) refusedAs('import.refused.damaged', () => packed[at]!.bytes());
  });

  test('archives are known by their first bytes, one without files too', () => {
    const tar = new Uint8Array(512);
    tar.set(strToU8('ustar'), 257);
    for (const bytes of [
      Uint8Array.of(0x1f, 0x8b, 8, 0),
      strToU8('BZh9'),
      tar,
      Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0),
    ])
      assert.equal(kindOf(bytes, 'a.docx'), 'other-archive');
    assert.equal(kindOf(zipSync({}), 'a.zip'), 'zip');
    assert.equal(kindOf(zipSync({ 'xl/workbook.bin': tar }), 'a.xlsb'), 'old-workbook');
  });

  test('a package is known by its list of types wherever its main part is', () => {
    const bytes = docx({
      body: '',
      files: {
        '[Content_Types].xml':
          '<Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/main.xml"/></Relationships>',
        'main.xml': `<w:document xmlns:w="w"><w:body>${paragraph('甲')}</w:body></w:document>`,
      },
    });
    assert.equal(kindOf(bytes, 'a.docx'), 'docx');
    assert.equal(readDocx(bytes).text, '甲\n');
  });
});
