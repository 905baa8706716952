import assert from 'node:assert/strict';
import { readOdt } from '../../../server/src/import/odt/read';
import { zipped } from '../../support/office/docx';
import { refusedAs } from '../../support/office/refusals';

/** A sheet or text of that content; `styles` stands among the automatic styles. */
const odt = (body: string, styles = ''): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
  });

const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, attributes = ''): string =>
  `<table:table ${attributes}>${rows}</table:table>`;
const textOf = (body: string): string => readOdt(odt(body)).text;

suite('import: OpenDocument', () => {
  test('rows and cells that are repeated are as many, the blank ones that fill a sheet are none', () => {
    const rows =
      row(cell('a') + cell('0', 'table:number-columns-repeated="3"')) +
      row(cell('b') + cell('1'), 'table:number-rows-repeated="2"') +
      row(cell('', 'table:number-columns-repeated="1024"'), 'table:number-rows-repeated="1048000"');
    assert.equal(textOf(table(rows)), 'a\t0\t0\t0\nb\t1\nb\t1\n');
    refusedAs('import.refused.too-large', () =>
      textOf(table(row(cell('b'), 'table:number-rows-repeated="1048000"'))),
    );
  });

  test('what a merged cell covers is blank', () => {
    const covered = '<table:covered-table-cell><text:p>9</text:p></table:covered-table-cell>';
    assert.equal(
      textOf(table(row(cell('a', 'table:number-columns-spanned="2"') + covered + cell('1')))),
      'a\t\t1\n',
    );
  });

  test('a value that is not written out as words is read; a formula without one is said', () => {
    const cells =
      cell('', 'office:value-type="float" office:value="12"') +
      cell('1,234', 'office:value-type="float" office:value="1234"') +
      cell('', 'table:formula="of:=SUM([.A1:.B1])" office:value="0"') +
      cell('', 'table:formula="of:=SUM([.A1:.B1])"');
    const { text, notes } = readOdt(odt(table(row(cells))));
    assert.equal(text, '12\t1,234\t0\t\n');
    assert.deepEqual(notes, [{ key: 'import.note.formulas', args: { count: 1 } }]);
  });

  test('hidden sheets are left out, hidden rows are read, and both are said', () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = row(cell('a') + cell('1'), 'table:visibility="collapse"');
    const { text, notes } = readOdt(
      odt(
        table(row(cell('x') + cell('9')), 'table:name="旧表" table:style-name="ta2"') +
          table(rows, 'table:name="新表" table:style-name="ta1"'),
        hidden,
      ),
    );
    assert.equal(text, 'a\t1\n');
    assert.deepEqual(notes, [
      { key: 'import.note.hidden-sheets', args: { names: '旧表' } },
      { key: 'import.note.hidden-rows', args: { count: 1 } },
    ]);
  });

  test('words, paragraphs and sections that are hidden are not read', () => {
    const hiding = ['T', 'P'].map(
      (name) =>
        `<style:style style:name="${name}"><style:text-properties text:display="none"/></style:style>`,
    );
    const body =
      '<text:p>1<text:span text:style-name="T">2<text:span>3</text:span></text:span>4</text:p>' +
      '<text:p text:style-name="P">隐</text:p>' +
      '<text:section text:display="none"><text:p>隐</text:p></text:section><text:p>后</text:p>';
    assert.equal(readOdt(odt(body, hiding.join(''))).text, '14\n后\n');
  });

  test('what a note says stands behind all else, and is no part of the cell that it belongs to', () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>含3件</text:p></text:note-body></text:note>';
    assert.equal(
      textOf(table(row(cell('规章') + cell(`12${note}`))) + '<text:p>后</text:p>'),
      '规章\t12\n后\n含3件\n',
    );
  });

  test('a field shows the document’s title, a picture does not; blanks are as many as can be', () => {
    const picture = '<draw:frame><svg:title>图</svg:title><svg:desc>图</svg:desc></draw:frame>';
    assert.equal(
      textOf(`<text:p><text:title>某局2024年报告</text:title>${picture}</text:p>`),
      '某局2024年报告\n',
    );
    assert.equal(
      textOf('<text:p>a<text:s text:c="-1"/>b<text:s text:c="x"/>c</text:p>'),
      'a b c\n',
    );
  });
});
