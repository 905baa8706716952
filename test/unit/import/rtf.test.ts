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

  test('a row of more cells than any table has is refused', () => {
    refusedAs('import.refused.too-large', () =>
      readRtf(bytesOf(`{\\rtf1 \\trowd${'\\cellx1'.repeat(250_000)}}`)),
    );
  });
});
