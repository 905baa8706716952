import assert from 'node:assert/strict';
import { readRtf } from '../../../server/src/import/rtf/read';
import { refusedAs } from '../../support/office/refusals';

const bytesOf = (rtf: string): Uint8Array => Uint8Array.from(Buffer.from(rtf, 'latin1'));

suite('import: RTF', () => {
  test('the words of a drawn box are read, how it is drawn is not', () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard box\\par}}{\\shprslt old}}';
    assert.equal(readRtf(bytesOf(`{\\rtf1 ${box}\\pard text\\par}`)).text, 'box\ntext\n');
  });

  test('a file whose groups are left open was not handed over whole', () => {
    refusedAs('import.refused.damaged', () => readRtf(bytesOf('{\\rtf1 {\\b text')));
  });

  const textOf = (rtf: string): string => readRtf(bytesOf(`{\\rtf1\\ansi ${rtf}}`)).text;

  test('hidden words end where it says so, also within a group, and cells in them are cells', () => {
    assert.equal(textOf('\\pard a\\v b\\v0 c{\\v d}e\\v f\\plain g\\par'), 'aceg\n');
    const row = '\\trowd\\cellx1\\cellx2\\pard\\intbl 1{\\v 2\\cell}3\\cell\\row';
    assert.equal(textOf(row), '1\t3\n');
  });

  test('deleted words end as hidden ones do, and count once', () => {
    const { text, notes } = readRtf(bytesOf('{\\rtf1 1\\deleted 2\\deleted 3\\deleted0 4\\par}'));
    assert.equal(text, '14\n');
    assert.deepEqual(notes, [{ key: 'import.note.revisions', args: { count: 1 } }]);
  });

  test('a picture’s bytes are skipped by their number, braces among them too', () => {
    assert.equal(textOf('a{\\pict\\bin5 }{\\v}}b\\bin2 {{c\\par'), 'abc\n');
  });

  test('Chinese is read by its bytes and by its numbers, with as many stand-ins as are said', () => {
    assert.equal(textOf("\\ansicpg936 \\'d5\\'feA\\par"), '政A\n');
    assert.equal(textOf("\\uc2\\u25919\\'d5\\'fe1\\par"), '政1\n');
    assert.equal(textOf('{\\uc0\\u25919}5{\\u-3?}{\\u25919}?\\par'), '政5\ufffd政?\n');
    assert.equal(textOf('\\u8220\\ldblquote 5\\par'), '“5\n');
    assert.equal(textOf("\\ansicpg65001 \\'e6\\'94\\'bf\\par"), '政\n');
    assert.equal(textOf("\\'a05\\par"), '\ufffd5\n');
  });

  test('what a group says of its paragraphs ends with it', () => {
    const number = '{\\listtext\\pard\\plain 1.\\tab}';
    const row = `\\trowd\\cellx1\\cellx2\\pard\\intbl ${number}a\\par b\\cell 2\\cell\\row`;
    assert.equal(textOf(row), '1. a b\t2\n');
  });

  test('a table in a cell of another is read row by row', () => {
    const inner = (cells: string): string =>
      `\\pard\\intbl\\itap2 ${cells}{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}`;
    const outer = `\\trowd\\cellx9\\pard\\intbl t\\par ${inner('a\\nestcell 1\\nestcell')}${inner('b\\nestcell 2\\nestcell')}\\pard\\intbl\\cell\\row`;
    assert.equal(textOf(`${outer}\\pard end\\par`), 't\na\t1\nb\t2\nend\n');
  });

  test('a row of more cells than any table has is refused', () => {
    refusedAs('import.refused.too-large', () =>
      readRtf(bytesOf(`{\\rtf1 \\trowd${'\\cellx1'.repeat(250_000)}}`)),
    );
  });

  test('what a note says stands behind all else, and is no part of the cell that it belongs to', () => {
    const note = '{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn}one\\par two}';
    const row = `\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell 12${note}\\cell\\row`;
    assert.equal(textOf(`${row}\\pard b${note} c\\par`), 'a\t12\nb c\none\ntwo\none\ntwo\n');
    const inside = '\\trowd\\cellx1\\pard\\intbl x\\cell\\row ';
    assert.equal(textOf(`\\pard a{\\footnote ${inside}y}b\\par`), 'ab\nx\ny\n');
  });

  test('a bullet of a font of signs is no character of GBK', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f3\\fcharset2 Symbol;}}';
    const bullet = "{\\listtext\\pard\\plain\\f3\\'b7\\tab}";
    assert.equal(
      textOf(`${fonts}${bullet}\\pard\\f0\\'d5\\'fe\\f3 5\\plain\\'d5\\'fe\\par`),
      '政5政\n',
    );
  });
});
