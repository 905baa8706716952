import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../../../server/src/publish/xlsx/model';
import { rowHeights } from '../../../server/src/publish/xlsx/heights';
import { columnLetters, sheetXml } from '../../../server/src/publish/xlsx/sheet';
import { sheetNames } from '../../../server/src/publish/xlsx/sheetNames';
import { workbookBytes } from '../../../server/src/publish/xlsx/workbook';

/** The parts of the file by their paths. */
const partsOf = (...sheets: readonly Sheet[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(workbookBytes({ title: '名册', sheets }))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );

const firstSheet = 'xl/worksheets/sheet1.xml';

suite('workbook', () => {
  test('words that look like formulas stay words', () => {
    for (const words of ['=1+1', '+86', '-3', '@SUM(A1)', '=cmd|x']) {
      const sheet = partsOf({ name: 'a', rows: [[words]] })[firstSheet]!;
      assert.ok(sheet.includes(`t="inlineStr"><is><t xml:space="preserve">${words}</t>`), words);
      assert.ok(!sheet.includes('<f>'));
    }
  });

  test('numbers are numbers, blanks are cells without a value', () => {
    const sheet = partsOf({ name: 'a', rows: [[3, -2.5, null, '', NaN]] })[firstSheet]!;
    assert.ok(sheet.includes('<c r="A1" s="0"><v>3</v></c><c r="B1" s="0"><v>-2.5</v></c>'));
    assert.ok(sheet.includes('<c r="C1" s="0"/><c r="D1" s="0"/>'));
    assert.ok(sheet.includes('>NaN</t>'));
  });

  test('marks of XML, breaks and characters it cannot hold', () => {
    const sheet = partsOf({ name: 'a', rows: [['<甲&"乙">\n\u0001']] })[firstSheet]!;
    assert.ok(sheet.includes('>&lt;甲&amp;&quot;乙&quot;&gt;&#10;\ufffd</t>'));
  });

  test('merged cells, frozen head, filter and widths', () => {
    const parts = partsOf({
      name: "市'局",
      rows: [
        ['甲', '乙'],
        [1, 2],
      ],
      widths: [12, 30],
      frozenRows: 1,
      filter: true,
      merged: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 1, columns: 1 },
      ],
    });
    const sheet = parts[firstSheet]!;
    assert.ok(sheet.includes('<pane ySplit="1" topLeftCell="A2"'));
    assert.ok(sheet.includes('<autoFilter ref="A1:B2"/>'));
    assert.ok(sheet.includes('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'));
    assert.ok(sheet.includes('<col min="2" max="2" width="30" customWidth="1"/>'));
    assert.ok(parts['xl/workbook.xml']!.includes("'市''局'!$A$1:$B$2"));
  });

  test('printed all columns stand in the width of a page, wide ones on its side, unless too small to read', () => {
    const sheet = (...widths: number[]): string =>
      partsOf({ name: 'a', rows: [widths.map(() => '甲')], widths })[firstSheet]!;
    const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>';
    assert.ok(sheet(60, 30).includes(fit));
    assert.match(sheet(60, 30), /orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/);
    assert.ok(sheet(60, 31).includes(fit));
    assert.match(sheet(60, 31), /orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    assert.match(sheet(200, 60), /orientation="landscape"\/>/);
    assert.doesNotMatch(sheet(200, 60), /fitToPage/);
  });

  test('rows that stay above the others are printed on each page', () => {
    const rows = [['甲'], ['乙'], ['丙']];
    const names = (frozenRows: number): string =>
      partsOf({ name: "市'局", rows, frozenRows })['xl/workbook.xml']!;
    assert.ok(
      names(2).includes(
        `<definedName name="_xlnm.Print_Titles" localSheetId="0">'市''局'!$1:$2</definedName>`,
      ),
    );
    assert.doesNotMatch(names(0), /definedName/);
    assert.doesNotMatch(names(3), /definedName/);
  });

  test('a row is as high as the words broken in its cells, merged ones among them', () => {
    const heights = (sheet: Omit<Sheet, 'name'>): readonly (number | null)[] =>
      rowHeights({ name: 'a', ...sheet });
    const widths = [11, 21];
    // Five Chinese characters stand on a line of the first column, ten on one of the second.
    assert.deepEqual(
      heights({
        widths,
        rows: [
          ['一二三四五', 1],
          ['一二三四五六', 'a\nb\nc'],
        ],
      }),
      [null, 45],
    );
    const merged = [{ row: 0, column: 0, rows: 1, columns: 2 }];
    assert.deepEqual(heights({ widths, merged, rows: [['一'.repeat(15)], ['一'.repeat(16)]] }), [
      null,
      60,
    ]);
    const down = [{ row: 0, column: 0, rows: 2, columns: 1 }];
    assert.deepEqual(heights({ widths, merged: down, rows: [['一'.repeat(12)], [null]] }), [
      null,
      30,
    ]);
    assert.deepEqual(heights({ rows: [['一'.repeat(2000)], [123456789012345]] }), [409, null]);
    const sheet = partsOf({ name: 'a', widths: [11], rows: [['短'], ['一二三四五六']] })[
      firstSheet
    ]!;
    assert.ok(sheet.includes('<row r="1"><c') && sheet.includes('<row r="2" ht="30"><c'));
  });

  test('links open pages, mail and files, nothing else', () => {
    const links = ['https://a.example/', 'mailto:a@b.cn', '甲/年报.md', 'javascript:alert(1)'];
    const parts = partsOf({ name: 'a', rows: [links.map((link) => ({ value: 'x', link }))] });
    const relations = parts['xl/worksheets/_rels/sheet1.xml.rels']!;
    assert.equal(relations.match(/<Relationship /g)?.length, 3);
    assert.ok(!relations.includes('javascript'));
    assert.ok(parts[firstSheet]!.includes('<hyperlink ref="C1" r:id="rId3"/>'));
  });

  test('the same workbook gives the same bytes', () => {
    const workbook = { title: 't', sheets: [{ name: 'a', rows: [['x', 1]] }] };
    assert.deepEqual(workbookBytes(workbook), workbookBytes(workbook));
  });

  test('names of sheets are cut, cleaned and told apart', () => {
    assert.deepEqual(sheetNames(['表二', '表二', 'a/b:c', '', "'x'"]), [
      '表二',
      '表二 (2)',
      'a b c',
      'Sheet4',
      'x',
    ]);
    const [first, second] = sheetNames(['长'.repeat(40), '长'.repeat(40)]);
    assert.equal(first!.length, 31);
    assert.ok(second!.endsWith(' (2)') && second!.length === 31);
  });

  test('letters of columns', () => {
    assert.deepEqual([0, 25, 26, 701, 702].map(columnLetters), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  test('a list may have more rows than a call has arguments', () => {
    const rows = Array.from({ length: 200_000 }, () => [null, 1]);
    const { filtered } = sheetXml({ name: 'a', rows, frozenRows: 1, filter: true });
    assert.equal(filtered, '$A$1:$B$200000');
  });
});
