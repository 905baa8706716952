import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../server/src/import/xlsx/read';
import { refusedAs } from '../../support/office/refusals';
import { number, sheetRow, words, xlsx, type XlsxSheet } from '../../support/office/xlsx';

const sheet = (rows: readonly string[], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: '表',
  rows,
  ...more,
});

const borders =
  '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/><xf numFmtId="14"/></cellXfs>';

suite('import: workbooks', () => {
  test('rows are lines with tabs; numbers are as they are meant, not as arithmetic leaves them', () => {
    const rows = [
      sheetRow(1, words('A1', '行政许可'), number('B1', 7), number('C1', '1367.9934000000001')),
      sheetRow(3, '<c r="A3" t="s"><v>0</v></c>', number('C3', 5)),
    ];
    const strings = ['<r><t>规</t></r><r><t>章</t></r><rPh><t>guī</t></rPh>'];
    assert.equal(
      readXlsx(xlsx({ sheets: [sheet(rows)], strings })).text,
      '行政许可\t7\t1367.9934\n规章\t\t5\n',
    );
  });

  test('what a merged cell covers is blank', () => {
    const rows = [
      sheetRow(1, words('A1', '办理结果'), words('B1', '予以公开'), number('C1', 3)),
      sheetRow(2, words('A2', '不见'), words('B2', '部分公开'), number('C2', 4)),
    ];
    const { text } = readXlsx(xlsx({ sheets: [sheet(rows, { merges: ['A1:A2'] })] }));
    assert.equal(text, '办理结果\t予以公开\t3\n\t部分公开\t4\n');
  });

  test('words alone in a row are a line; a row of blank cells with borders is a row', () => {
    const rows = [
      sheetRow(1, words('A1', '某局2024年政府信息公开工作年度报告'), '<c r="B1"/>'),
      sheetRow(2, words('A2', '一、本年新收'), '<c r="B2" s="1"/>', '<c r="C2" s="1"/>'),
    ];
    const { text } = readXlsx(xlsx({ sheets: [sheet(rows)], styles: borders }));
    assert.equal(text, '某局2024年政府信息公开工作年度报告\n一、本年新收\t\t\n');
  });

  test('sheets follow one another; hidden ones are left out, hidden rows are not; both are said', () => {
    const hidden = '<row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>';
    const { text, notes } = readXlsx(
      xlsx({
        sheets: [
          sheet([sheetRow(1, number('A1', 1), number('B1', 1)), hidden]),
          { name: '底稿', rows: [sheetRow(1, number('A1', 9))], hidden: true },
        ],
      }),
    );
    assert.equal(text, '1\t1\n2\t3\n');
    assert.deepEqual(notes, [
      { key: 'import.note.hidden-sheets', args: { names: '底稿' } },
      { key: 'import.note.hidden-rows', args: { count: 1 } },
    ]);
  });

  test('a sheet that the workbook names and does not hold is no blank one', () => {
    const whole = Object.entries(unzipSync(xlsx({ sheets: [sheet([]), sheet([])] })));
    const parts = whole.filter(([name]) => !name.endsWith('sheet2.xml'));
    refusedAs('import.refused.damaged', () => readXlsx(zipSync(Object.fromEntries(parts))));
  });

  test('a formula counts by its result; one without is blank, and said', () => {
    const rows = [
      sheetRow(1, '<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="B1"><f>1+2</f></c>', number('C1', 3)),
    ];
    const { text, notes } = readXlsx(xlsx({ sheets: [sheet(rows)] }));
    assert.equal(text, '2\t\t3\n');
    assert.deepEqual(notes, [{ key: 'import.note.formulas', args: { count: 1 } }]);
  });

  test('a day is shown as a day', () => {
    const rows = [sheetRow(1, number('A1', 45672, 2), number('B1', 1))];
    const of = (from1904: boolean): string =>
      readXlsx(xlsx({ sheets: [sheet(rows)], styles: borders, from1904 })).text;
    assert.equal(of(false), '2025年1月15日\t1\n');
    assert.equal(of(true), '2029年1月16日\t1\n');
  });

  test('cells and rows without names stand after one another', () => {
    const rows = [
      '<row><c t="inlineStr"><is><t>规章</t></is></c><c><v>5</v></c></row>',
      '<row r="5"><c r="B5"><v>7</v></c><c><v>8</v></c></row>',
    ];
    const { text } = readXlsx(xlsx({ sheets: [{ name: '甲', rows }] }));
    assert.equal(text, '规章\t5\n\t7\t8\n');
  });

  test('rows of frames below the last words are no rows; more places than a report has are refused', () => {
    const framed = (from: number, count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `<row r="${from + index}"><c r="A${from + index}" s="1"/></row>`,
      ).join('');
    const styles =
      '<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf borderId="0"/><xf borderId="1"/></cellXfs>';
    const words = '<row r="1"><c r="A1" t="str"><v>规章</v></c><c r="B1"><v>5</v></c></row>';
    const { text } = readXlsx(
      xlsx({ sheets: [{ name: '甲', rows: [words, framed(2, 300)] }], styles }),
    );
    assert.equal(text, '规章\t5\n');
    const far = Array.from(
      { length: 3_000 },
      (_, index) =>
        `<row><c r="A${index + 1}"><v>1</v></c><c r="CV${index + 1}"><v>1</v></c></row>`,
    );
    refusedAs('import.refused.too-large', () =>
      readXlsx(xlsx({ sheets: [{ name: '甲', rows: far }] })),
    );
  });

  test('a cell far out is no reason for a row without end', () => {
    const rows = [sheetRow(1, number('A1', 1), number('XFD1', 9))];
    assert.equal(readXlsx(xlsx({ sheets: [sheet(rows)] })).text, '1\n');
  });

  test('each cell of the text is known by its name', () => {
    const rows = [sheetRow(4, words('B4', '规章'), number('C4', 5))];
    const { text, cells } = readXlsx(xlsx({ sheets: [sheet(rows)] }));
    const named = cells.flatMap(({ start, end, place }) =>
      place.kind === 'sheet' && end > start ? [[place.name, text.slice(start, end)]] : [],
    );
    assert.deepEqual(named, [
      ['B4', '规章'],
      ['C4', '5'],
    ]);
  });

  test('a unit in quotes makes no day of a number: years, days and months are numbers of them', () => {
    const shown = (code: string): string => {
      const styles = `<numFmts><numFmt numFmtId="176" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf/><xf numFmtId="176"/></cellXfs>`;
      const rows = [sheetRow(1, words('A1', '甲'), number('B1', 45306, 1))];
      return readXlsx(xlsx({ sheets: [sheet(rows)], styles })).text.slice('甲\t'.length, -1);
    };
    for (const [code, text] of [
      ['0"年"', '45306年'],
      ['0"个工作日"', '45306个工作日'],
      ['0\\年', '45306年'],
      ['#,##0_);[Red]0', '45306'],
      ['[h]:mm', '45306'],
      ['mm:ss', '45306'],
    ] as const)
      assert.equal(shown(code), text, code);
    for (const code of [
      'yyyy"年"m"月"d"日"',
      '[$-804]m"月"',
      'aaaa',
      'yyyy/m/d\\ h:mm',
      'e"年"m"月"',
    ])
      assert.equal(shown(code), '2024年1月15日', code);
  });

  test('a formula whose result is no words at all has one', () => {
    const cells = [
      words('A1', '甲'),
      '<c r="B1" t="str"><f>IF(C1="","",C1)</f><v></v></c>',
      '<c r="C1" t="str"><f>C2</f><v/></c>',
      number('D1', 2),
    ];
    const { text, notes } = readXlsx(xlsx({ sheets: [sheet([sheetRow(1, ...cells)])] }));
    assert.equal(text, '甲\t\t\t2\n');
    assert.deepEqual(notes, []);
  });

  const formatted = (code: string): string =>
    `<numFmts><numFmt numFmtId="176" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs>`;

  test('numbers are read as their format shows them, words as well', () => {
    const row = sheetRow(
      1,
      number('A1', 0.125, 2),
      number('B1', 12345, 1),
      '<c r="C1" s="1" t="inlineStr"><is><t>甲</t></is></c>',
    );
    const styles = formatted('0.0,"千元";;;@"局"');
    const { text, notes } = readXlsx(xlsx({ sheets: [sheet([row])], styles }));
    assert.equal(text, '12.5%\t12.3千元\t甲局\n');
    assert.deepEqual(notes, [{ key: 'import.note.rounded', args: { count: 1 } }]);
  });

  test('what its format does not show of a cell is read, and said', () => {
    const row = sheetRow(1, number('A1', 0, 1), number('B1', 7, 1), number('C1', 0));
    const sheets = [sheet([row])];
    const { text, notes } = readXlsx(xlsx({ sheets, styles: formatted('0;-0;;@') }));
    assert.equal(text, '0\t7\t0\n');
    assert.deepEqual(notes, [{ key: 'import.note.hidden-values', args: { count: 1 } }]);
  });

  test('noughts that a sheet does not show are said', () => {
    const bytes = xlsx({ sheets: [sheet([sheetRow(1, number('A1', 0), number('B1', 7))])] });
    const { notes } = readXlsx(
      withSheet(bytes, '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'),
    );
    assert.deepEqual(notes, [{ key: 'import.note.hidden-values', args: { count: 1 } }]);
  });

  test('hidden columns are read, and those that hold something are said', () => {
    const bytes = xlsx({
      sheets: [sheet([sheetRow(1, number('A1', 1), number('B1', 2), number('D1', 4))])],
    });
    const { text, notes } = readXlsx(
      withSheet(
        bytes,
        '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="16384" hidden="1"/></cols>',
      ),
    );
    assert.equal(text, '1\t2\t\t4\n');
    assert.deepEqual(notes, [{ key: 'import.note.hidden-columns', args: { names: 'B、D' } }]);
  });

  test('hidden rows without words are not worth a remark', () => {
    const rows = [sheetRow(1, number('A1', 1)), '<row r="2" hidden="1"><c r="A2"/></row>'];
    assert.deepEqual(readXlsx(xlsx({ sheets: [sheet(rows)] })).notes, []);
  });
});

/** The workbook with more before the rows of its first sheet. */
function withSheet(bytes: Uint8Array, more: string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => name.endsWith('sheet1.xml'))!;
  const xml = new TextDecoder().decode(parts[path]);
  const changed = xml.replace(/<sheetData/, (tag) => more + tag);
  return zipSync({ ...parts, [path]: new TextEncoder().encode(changed) });
}
