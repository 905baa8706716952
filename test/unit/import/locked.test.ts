import assert from 'node:assert/strict';
import { zipSync, strToU8 } from 'fflate';
import { kindOf } from '../../../server/src/import/sniff';
import { importer } from '../../support/office/bundles';
import { compound } from '../../support/office/compound';
import { refusedLater } from '../../support/office/refusals';

const document = (isLocked: boolean): Uint8Array =>
  Uint8Array.from([0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, isLocked ? 0x13 : 0x12]);

/** A beginning record, then one that says how the rest is locked, or none. */
const workbook = (isLocked: boolean): Uint8Array =>
  Uint8Array.from([9, 8, 2, 0, 0, 6, ...(isLocked ? [0x2f, 0, 2, 0, 1, 0] : [0xe1, 0, 0, 0])]);

suite('import: files under a password', () => {
  const filler = Object.fromEntries(
    ['\u0006DataSpaces', 'Version', 'DataSpaceMap', 'Primary', 'EncryptionInfo'].map((name) => [
      name,
      new Uint8Array(4096),
    ]),
  );
  for (const [what, bytes] of Object.entries({
    'a document of today': compound({ ...filler, EncryptedPackage: new Uint8Array(9000) }),
    'an old document': compound({ '1Table': new Uint8Array(), WordDocument: document(true) }),
    'an old workbook': compound({ Workbook: workbook(true) }),
    'an archive': locked(),
    'a text of another office': zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': Uint8Array.from([1, 2, 3]),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest xmlns:manifest="urn"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
    }),
  })) {
    test(`${what} is said to be under one`, async () => {
      await refusedLater('import.refused.encrypted', () => importer.open(bytes, 'a.docx'));
    });
  }

  test('one XML file of Word or Excel is an old format, whatever its name', () => {
    const kindOfXml = (program: string, name: string): string =>
      kindOf(
        new TextEncoder().encode(
          `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="${program}"?>\r\n<x/>`,
        ),
        name,
      );
    assert.equal(kindOfXml('Word.Document', '年报.doc'), 'old-document');
    assert.equal(kindOfXml('Excel.Sheet', '年报.xls'), 'old-workbook');
    const kindOfRoot = (root: string): string =>
      kindOf(strToU8(`<?xml version="1.0"?>\n<!-- 导出 --><${root}><x/>`), '年报.xls');
    const workbook = 'Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"';
    const part = '><pkg:part pkg:contentType="a.spreadsheetml.main"/';
    const whole = 'pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"';
    assert.equal(kindOfRoot(workbook), 'old-workbook');
    assert.equal(kindOfRoot(whole), 'old-document');
    assert.equal(kindOfRoot(whole + part), 'old-workbook');
    assert.equal(
      kindOfRoot('w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'),
      'old-document',
    );
    assert.equal(kindOfXml('InfoPath.Document', '年报.xml'), 'text');
  });

  test('old files without one are old files', () => {
    assert.equal(kindOf(compound({ WordDocument: document(false) }), 'a'), 'old-document');
    assert.equal(kindOf(compound({ Workbook: workbook(false) }), 'a'), 'old-workbook');
    assert.equal(
      kindOf(compound({ 'PowerPoint Document': new Uint8Array() }), 'a'),
      'presentation',
    );
  });

  test('a list of streams that leads in a circle, or nowhere, ends', () => {
    const bytes = compound({ Other: new Uint8Array() });
    const view = new DataView(bytes.buffer);
    const list = view.getUint32(48, true);
    view.setUint32(512 + list * 4, list, true);
    assert.equal(kindOf(bytes, 'a'), 'old-document');
    view.setUint32(48, 0x7fffffff, true);
    assert.equal(kindOf(bytes, 'a'), 'old-document');
  });
});

/** A document's package whose entries are locked, as an archive has them. */
function locked(): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': strToU8('<w/>') });
  const listed = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes[listed + 8] = 1;
  return bytes;
}
