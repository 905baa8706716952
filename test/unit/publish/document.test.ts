import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentBytes } from '../../../server/src/publish/docx/document';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { newDraft } from '../../support/draft';
import { parse } from '../../support/reader';

const publication = publicationOf(parse(newDraft()), asWritten);
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );

/** A document of an office's own: a heading of another id, wide margins. */
const reference = zipSync({
  'word/styles.xml': strToU8(
    '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>',
  ),
  'word/document.xml': strToU8(
    '<w:document><w:body><w:p/><w:sectPr><w:pgSz w:w="1" w:h="2"/><w:pgMar w:top="99"/></w:sectPr></w:body></w:document>',
  ),
});

suite('document', () => {
  test('A4 with the margins of a public document, numbers on odd and even pages', async () => {
    const parts = partsOf(await documentBytes(publication));
    const document = parts['word/document.xml']!;
    assert.match(document, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(document, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    assert.match(parts['word/settings.xml']!, /evenAndOddHeaders/);
    assert.match(parts['word/footer1.xml']! + parts['word/footer2.xml']!, /w:val="left".*PAGE/s);
  });

  test('typefaces by level, with names to take where one is not installed', async () => {
    const parts = partsOf(await documentBytes(publication));
    const styles = parts['word/styles.xml']!;
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) {
      assert.ok(styles.includes(`w:eastAsia="${font}"`), font);
    }
    assert.match(
      parts['word/fontTable.xml']!,
      /w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,/,
    );
    assert.match(styles, /w:line="560" w:lineRule="exact"/);
  });

  test('the columns of every table are as wide as the text', async () => {
    const document = partsOf(await documentBytes(publication))['word/document.xml']!;
    const grids = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, columns]) =>
      [...columns!.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    assert.deepEqual(grids, [8844, 8844, 8844]);
  });

  test('an office’s own document gives its styles, paper and margins', async () => {
    const parts = partsOf(await documentBytes(publication, { reference }));
    const document = parts['word/document.xml']!;
    assert.match(document, /<w:pStyle w:val="a1"\/>/);
    assert.doesNotMatch(document, /Heading1/);
    assert.match(document, /<w:pgSz w:w="1" w:h="2"\/><w:pgMar w:top="99"\/>/);
    assert.match(parts['word/styles.xml']!, /w:styleId="BodyText"/);
  });

  test('another file is no such document', async () => {
    await assert.rejects(documentBytes(publication, { reference: zipSync({ a: strToU8('b') }) }));
    await assert.rejects(documentBytes(publication, { reference: strToU8('no zip') }));
  });
});
