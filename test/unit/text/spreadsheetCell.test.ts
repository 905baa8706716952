import assert from 'node:assert/strict';
import { withoutFormula } from '../../../server/src/text/spreadsheetCell';

suite('text: formulas', () => {
  test('what a spreadsheet computes is made words', () => {
    for (const text of ['=1+1', '+A1', '-cmd|x', '@SUM(1)', '-3+4', '\t=1'])
      assert.equal(withoutFormula(text), `'${text}`);
  });

  test('numbers, their units and dashes stay as they are', () => {
    for (const text of ['-4', '+5件', '-1,200.5万元', '-', '--', '1=1', '', '增加'])
      assert.equal(withoutFormula(text), text);
  });
});
