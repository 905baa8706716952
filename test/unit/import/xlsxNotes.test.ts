import assert from 'node:assert/strict';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { annotateXlsx } from '../../../server/src/import/xlsx/annotate';
import { readXlsx } from '../../../server/src/import/xlsx/read';
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
});
