import assert from 'node:assert/strict';
import { enteredWords } from '../../../server/src/import/pdf/entered';
import { importer } from '../../support/office/bundles';
import { pdf, stream } from '../../support/office/pdf';

const upright = [1, 0, 0, 1, 0, 0] as const;
const rect = [100, 100, 160, 120];
const field = (more: object) => ({ subtype: 'Widget', fieldType: 'Tx', rect, ...more });
const texts = (...annotations: readonly object[]): readonly string[] =>
  enteredWords(annotations, upright).map(({ text }) => text);

suite('import: what was typed upon the pages of a PDF', () => {
  test('values of a form and words of a typewriter stand in the lines of the page', async () => {
    const words = 'BT /F 12 Tf 50 700 Td (regulations issued in the year) Tj ET ';
    const year =
      '<< /Type /Annot /Subtype /FreeText /Rect [280 696 340 712] /Contents (2024) /DA (/F 12 Tf) >>';
    const count =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (37) /Rect [360 696 400 712] /DA (/F 0 Tf) >>';
    const note = '<< /Type /Annot /Subtype /Text /Rect [410 696 430 712] /Contents (unseen) >>';
    const read = await importer.open(
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [6 0 R 7 0 R 8 0 R] >>',
        stream(words),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
        ...[year, count, note],
      ]),
      'a.pdf',
    );
    assert.deepEqual(read?.text.trim().split(/ +/), [
      ...['regulations', 'issued', 'in', 'the', 'year'],
      ...['2024', '37'],
    ]);
  });

  test('a value that the page shows itself, in the field’s frame, is no second one', () => {
    const drawn = (text: string, left: number, base: number) => ({
      ...{ text, left, base, right: left + text.length * 5 },
      ...{ size: 10, endsLine: false },
    });
    const shown = (...words: readonly ReturnType<typeof drawn>[]): number =>
      enteredWords([field({ fieldValue: '1 204' })], upright, words).length;
    assert.equal(shown(drawn('1', 102, 104), drawn('204', 110, 104)), 0);
    assert.equal(shown(drawn('1204', 200, 104)), 1);
    assert.equal(shown(drawn('120', 102, 104)), 1);
  });

  test('a list to choose from shows the words of the choice', () => {
    const options = [{ exportValue: 'a', displayValue: '一' }];
    assert.deepEqual(texts(field({ fieldType: 'Ch', fieldValue: ['a', 'b'], options })), [
      '一',
      'b',
    ]);
  });

  test('buttons, and what is hidden or blank, are no words', () => {
    assert.deepEqual(
      texts(
        field({ fieldType: 'Btn', fieldValue: 'Off' }),
        field({ fieldValue: '5', hidden: true }),
        field({ fieldValue: '5', noView: true }),
        field({ fieldValue: ' ' }),
        field({ fieldValue: null }),
        field({ fieldValue: '5', rect: null }),
        { subtype: 'Link', rect },
      ),
      [],
    );
  });

  test('lines stand below one another within the frame, each in its middle', () => {
    const [above, below] = enteredWords([field({ fieldValue: '12\r34' })], upright);
    assert.ok(above && below);
    assert.deepEqual([above.text, below.text], ['12', '34']);
    assert.ok(below.base > 100 && above.base > below.base && above.base + above.size < 122);
    assert.equal((above.left + above.right) / 2, 130);
  });
});
