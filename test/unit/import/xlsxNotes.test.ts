import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annotateXlsx } from '../../../server/src/import/xlsx/annotate';
import { readXlsx } from '../../../server/src/import/xlsx/read';
import { relationships } from '../../support/office/docx';
import { number, sheetRow, words, xlsx } from '../../support/office/xlsx';

const partsIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

suite('import: notes in a copy of a workbook', () => {
  const bytes = xlsx({
    sheets: [
      { name: '表二', rows: [sheetRow(1, words('A1', '规章'), number('B1', 5))] },
      { name: '表三', rows: [sheetRow(1, words('A1', '收到'), number('B1', 128))] },
    ],
  });
  const imported = readXlsx(bytes);
  const noteOn = (text: string, ...lines: readonly string[]) => {
    const start = imported.text.indexOf(text);
    return { start, end: start + text.length, lines };
  };

  test('a note stands at its cell, in its sheet; every other part is as it was', () => {
    const copy = annotateXlsx(bytes, imported, [noteOn('128', '【错误】应为 130', '5+125 < 130')]);
    assert.equal(copy.unplaced, 0);
    const before = partsIn(bytes);
    const after = partsIn(copy.bytes);
    const sheet = after['xl/worksheets/sheet2.xml']!;
    assert.match(sheet, /<legacyDrawing [^>]*r:id="goujiDrawing"\/><\/worksheet>$/);
    assert.equal(sheet.replace(/<legacyDrawing[^>]*>/, ''), before['xl/worksheets/sheet2.xml']);
    assert.equal(after['xl/worksheets/sheet1.xml'], before['xl/worksheets/sheet1.xml']);
    assert.match(after['xl/commentsgouji2.xml']!, /ref="B1"[^]*应为 130&#10;5\+125 &lt; 130/);
    assert.match(after['xl/drawings/gouji2.vml']!, /<x:Row>0<\/x:Row><x:Column>1<\/x:Column>/);
    assert.equal(readXlsx(copy.bytes).text, imported.text);
  });

  test('a second run takes the first one’s notes out; others’ stay', () => {
    const once = annotateXlsx(bytes, imported, [noteOn('128', '一'), noteOn('规章', '二')]).bytes;
    const others = strFromU8(unzipSync(once)['xl/commentsgouji2.xml']!)
      .replace('</authors>', '<author>处长</author></authors>')
      .replace(
        '</commentList>',
        '<comment ref="A1" authorId="1"><text><t>请核</t></text></comment></commentList>',
      );
    const parts = unzipSync(once);
    parts['xl/commentsgouji2.xml'] = new TextEncoder().encode(others);
    const twice = annotateXlsx(zipSync(parts), imported, [noteOn('128', '三')]);
    const after = partsIn(twice.bytes);
    assert.doesNotMatch(after['xl/commentsgouji2.xml']!, /一/);
    assert.match(after['xl/commentsgouji2.xml']!, /请核[^]*三/);
    assert.doesNotMatch(after['xl/commentsgouji1.xml']!, /二/);
    assert.equal([...after['xl/drawings/gouji2.vml']!.matchAll(/<v:shape /g)].length, 1);
  });

  test('a cell with another’s note keeps it, and what has no cell stands on the first', () => {
    const none = annotateXlsx(bytes, imported, [{ start: 9999, end: 9999, lines: ['全文'] }]);
    assert.equal(none.unplaced, 1);
    assert.match(partsIn(none.bytes)['xl/commentsgouji1.xml']!, /ref="A1"[^]*全文/);
  });

  test('comments that nothing closes are a damaged part, and no copy is made', () => {
    const parts = unzipSync(annotateXlsx(bytes, imported, [noteOn('128', '一')]).bytes);
    const path = 'xl/commentsgouji2.xml';
    for (const part of ['</comment>', '</author>']) {
      const damaged = { ...parts, [path]: strToU8(strFromU8(parts[path]!).replace(part, '')) };
      assert.throws(
        () => annotateXlsx(zipSync(damaged), imported, [noteOn('128', '二')]),
        /import\.refused\.damaged/,
      );
    }
  });

  /** The workbook with something else in its second sheet, and other parts beside. */
  const changedSheet = (
    change: (sheet: string) => string,
    files: Readonly<Record<string, string>> = {},
  ): Uint8Array => {
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet2.xml';
    parts[path] = strToU8(change(strFromU8(parts[path]!)));
    for (const [name, text] of Object.entries(files)) parts[name] = strToU8(text);
    return zipSync(parts);
  };
  const annotated = (workbook: Uint8Array): Readonly<Record<string, string>> =>
    partsIn(annotateXlsx(workbook, readXlsx(workbook), [noteOn('128', '错')]).bytes);

  test('a sheet with a prefix of its own gets its drawing within it, and under the same prefix', () => {
    const prefixed = (sheet: string): string => sheet.replace(/<(\/?)/g, '<$1x:');
    const sheet = annotated(changedSheet(prefixed))['xl/worksheets/sheet2.xml']!;
    assert.match(sheet, /<x:legacyDrawing [^>]*\/><\/x:worksheet>$/);
  });

  test('a list of extensions within a rule is not the sheet’s', () => {
    const rule =
      '<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting>';
    const ended = (sheet: string): string =>
      sheet.replace('</worksheet>', `${rule}<extLst><ext/></extLst></worksheet>`);
    const sheet = annotated(changedSheet(ended))['xl/worksheets/sheet2.xml']!;
    assert.match(sheet, /<\/conditionalFormatting><legacyDrawing [^>]*\/><extLst>/);
  });

  test('the pictures of a sheet’s margins are no place for notes', () => {
    const drawing = '<xml xmlns:v="v"><v:shape id="LH"/></xml>';
    const workbook = changedSheet(
      (sheet) =>
        sheet.replace('</worksheet>', '<legacyDrawingHF xmlns:r="r" r:id="rId7"/></worksheet>'),
      {
        'xl/drawings/vmlDrawing1.vml': drawing,
        'xl/worksheets/_rels/sheet2.xml.rels': relationships(
          '<Relationship Id="rId7" Type="x/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>',
        ),
      },
    );
    const after = annotated(workbook);
    assert.equal(after['xl/drawings/vmlDrawing1.vml'], drawing);
    assert.match(
      after['xl/worksheets/sheet2.xml']!,
      /<legacyDrawing [^>]*r:id="goujiDrawing"\/><legacyDrawingHF/,
    );
    assert.match(after['xl/drawings/gouji2.vml']!, /<x:Row>0/);
  });

  test('authors without a name count among the authors: nobody else’s comment is taken out', () => {
    const parts = unzipSync(annotateXlsx(bytes, imported, [noteOn('128', '一')]).bytes);
    const path = 'xl/commentsgouji2.xml';
    parts[path] = strToU8(
      strFromU8(parts[path]!)
        .replace('<authors>', '<authors><author/><author xml:space="preserve"></author>')
        .replace('authorId="0"', 'authorId="2"')
        .replace(
          '</commentList>',
          '<comment ref="A1" authorId="0"><text><t>请核</t></text></comment></commentList>',
        ),
    );
    const after = partsIn(annotateXlsx(zipSync(parts), imported, [noteOn('128', '二')]).bytes);
    assert.match(after[path]!, /请核[^]*ref="B1" authorId="2"[^]*二/);
    assert.doesNotMatch(after[path]!, /一/);
  });

  test('blank lists of authors and comments are filled', () => {
    const parts = unzipSync(annotateXlsx(bytes, imported, [noteOn('128', '一')]).bytes);
    const path = 'xl/commentsgouji2.xml';
    parts[path] = strToU8(
      '<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors/><x:commentList/></x:comments>',
    );
    const after = partsIn(annotateXlsx(zipSync(parts), imported, [noteOn('128', '二')]).bytes);
    assert.match(
      after[path]!,
      /<x:authors><x:author>勾稽<\/x:author><\/x:authors><x:commentList><x:comment [^>]*authorId="0">[^]*二[^]*<\/x:comment><\/x:commentList><\/x:comments>$/,
    );
  });
});
