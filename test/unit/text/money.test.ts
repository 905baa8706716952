import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCellValue } from '../../../server/src/text/cellValue';
import { convertMoney, moneyUnits } from '../../../server/src/text/money';

suite('units of money', () => {
  const cases = [
    ['186000', '元', '万元', '18.6'],
    ['260', '千元', '万元', '26'],
    ['18.6', '万', '元', '186000'],
    ['0.5', '亿元', '万元', '5000'],
    ['3', '百万元', '万元', '300'],
    ['0.1', '元', '万元', '0.00001'],
  ] as const;
  for (const [amount, from, to, expected] of cases) {
    test(`${amount}${from} are ${expected}${to}`, () =>
      assert.equal(convertMoney(amount, from, to)?.toFixed(), expected));
  }

  test('what is no unit of money is not converted', () => {
    assert.equal(convertMoney('5', '件', '万元'), null);
    assert.equal(convertMoney('5', '元', ''), null);
  });

  test('there and back is the same amount, whichever the units', () => {
    const unit = fc.constantFrom(...moneyUnits);
    fc.assert(
      fc.property(fc.nat(), unit, unit, (amount, from, to) => {
        const there = convertMoney(amount, from, to)!;
        assert.equal(convertMoney(there, to, from)!.toFixed(), String(amount));
      }),
    );
  });

  for (const unit of moneyUnits) {
    test(`a cell may name ${unit}`, () => {
      const value = parseCellValue(`12${unit}`);
      assert.equal(value.kind === 'number' && value.unit, unit);
    });
  }
});
