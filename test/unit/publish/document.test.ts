import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentBytes } from '../../../server/src/publish/docx/document';
import { asWritten, publicationOf } from '../../../server/src/publish/publication';
import { titleLines } from '../../../server/src/publish/docx/text';
import { newDraft, replaced } from '../../support/draft';
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

  test('a column is as wide as its numbers, at the cost of the others', async () => {
    const words = replaced(newDraft(), '| 行政许可 | 0 |', '| 行政许可 | 1 |');
    const long = replaced(
      newDraft(),
      '| 规章 | 0 | 0 | 0 |',
      `| 规章 | ${'7'.repeat(40)} | 0 | 0 |`,
    );
    const columns = async (draft: string): Promise<readonly number[]> => {
      const bytes = await documentBytes(publicationOf(parse(draft), asWritten));
      const [, grid] = /<w:tblGrid>(.*?)<\/w:tblGrid>/.exec(partsOf(bytes)['word/document.xml']!)!;
      return [...grid!.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    };
    // 40 digits of nine points are 3,600 twips wide.
    const [plain, wide] = await Promise.all([columns(words), columns(long)]);
    assert.ok(plain[1]! < 2500 && wide[1]! > 3600, `${plain.join()} ${wide.join()}`);
    assert.equal(
      wide.reduce((sum, width) => sum + width, 0),
      plain.reduce((sum, width) => sum + width, 0),
    );
  });

  test('a table that is none of the form’s has columns as wide as their words', async () => {
    const draft = `${newDraft()}\n| 序号 | 名称 |\n| --- | --- |\n| 1 | ${'公开目录'.repeat(8)} |\n`;
    const bytes = await documentBytes(publicationOf(parse(draft), asWritten));
    const grids = [
      ...partsOf(bytes)['word/document.xml']!.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g),
    ];
    const [number, name] = [...grids.at(-1)![1]!.matchAll(/w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    assert.ok(name! > 4 * number!, `${number} ${name}`);
  });

  test('a long title is broken before the report’s name, or after its year', () => {
    const broken = (title: string): string =>
      JSON.stringify(titleLines(title, '政府信息公开工作年度报告'))
        .match(/[\p{Script=Han}\d]{2,}/gu)!
        .join('/');
    assert.equal(
      titleLines('云溪县水务局2024年政府信息公开工作报告', '政府信息公开工作年度报告'),
      null,
    );
    assert.equal(
      broken('云溪县农业农村和水务局2024年政府信息公开工作年度报告'),
      '云溪县农业农村和水务局2024年/政府信息公开工作年度报告',
    );
    assert.equal(
      broken('云溪县农业农村和水务局2020年度政府信息公开工作报告'),
      '云溪县农业农村和水务局2020年度/政府信息公开工作报告',
    );
  });

  test('quotation marks among Chinese words are Chinese ones', async () => {
    const draft = replaced(
      newDraft(),
      '## 一、总体情况',
      '## 一、总体情况\n\n落实“三审三校”制度。\n\n做好公开。',
    );
    const bytes = await documentBytes(publicationOf(parse(draft), asWritten));
    const document = partsOf(bytes)['word/document.xml']!;
    assert.match(document, /<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>落实“三审三校”制度。/);
    assert.match(document, /<w:r><w:t[^>]*>做好公开。/);
  });

  test('an address in angle brackets is a link without them', async () => {
    const draft = replaced(
      newDraft(),
      '## 一、总体情况',
      '## 一、总体情况\n\n详见<https://a.example/gk?a=1>。',
    );
    const bytes = await documentBytes(publicationOf(parse(draft), asWritten));
    const { 'word/document.xml': document, 'word/_rels/document.xml.rels': relations } =
      partsOf(bytes);
    assert.match(
      document!,
      /详见<\/w:t><\/w:r><w:hyperlink [^>]*><w:r>.*?>https:\/\/a\.example\/gk\?a=1<\/w:t>/,
    );
    assert.match(relations!, /Target="https:\/\/a\.example\/gk\?a=1"/);
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
