import assert from 'node:assert/strict';
import type { Cell } from '../../../server/src/report/model';
import { added, addableIn, isSum, writtenIn } from '../../../server/src/facts/rollup/number';
import type { ColumnTemplate } from '../../../server/src/template/model';
import { parseCellValue } from '../../../server/src/text/cellValue';

const columns = {
  count: { id: 'count', label: '件数', type: 'count', unit: '件' },
  change: { id: 'change', label: '本年增/减', type: 'change' },
  'amount in 万元': {
    id: 'amount',
    label: '金额（单位：万元）',
    type: 'amount',
    unit: '万元',
    unitIn: 'column',
  },
  'amount of any unit': {
    id: 'amount',
    label: '采购总金额',
    type: 'amount',
    unit: '万元',
    unitIn: 'cell',
  },
} as const satisfies Readonly<Record<string, ColumnTemplate>>;

const cell = (column: keyof typeof columns, text: string): Cell => ({
  column: columns[column],
  text,
  span: { start: 0, end: text.length },
  copies: [],
  value: parseCellValue(text),
});

suite('numbers that reports are added up of', () => {
  const addable: Readonly<Record<keyof typeof columns, Readonly<Record<string, string | null>>>> = {
    count: {
      '12': '12',
      '0': '0',
      '12件': '12',
      '-3': null,
      '1.5': null,
      '3万': null,
      '2亿': null,
    },
    change: { '-3': '-3', '5': '5', 增5: '5', 减5: '-5', '1.5': null, '': null },
    'amount in 万元': {
      '1.5': '1.5',
      '0': '0',
      '2340元': '0.234',
      '3千元': '0.3',
      '2万': '2',
      '2亿元': '20000',
      '1亿': '10000',
      '-2': null,
      '3件': null,
      无: '0',
      '/': '0',
      若干: null,
    },
    'amount of any unit': { '1.5万元': '1.5', '1.5': null, '0': '0', '200元': '0.02' },
  };
  for (const [column, numbers] of Object.entries(addable)) {
    for (const [text, number] of Object.entries(numbers)) {
      test(`${column}: "${text}" adds ${number ?? 'nothing that is known'}`, () => {
        assert.equal(addableIn(cell(column as keyof typeof columns, text)), number);
      });
    }
  }

  test('are added exactly, however long', () => {
    assert.equal(added([]), '0');
    assert.equal(added(['1', '2', '-3', '10']), '10');
    assert.equal(added(['0.1', '0.2', '3']), '3.3');
    assert.equal(added(['9007199254740993', '1']), '9007199254740994');
  });

  test('a count is its sum to the unit, an amount as far as it is written', () => {
    assert.equal(isSum('12', '12', cell('count', '12')), true);
    assert.equal(isSum('12', '12.4', cell('count', '12')), false);
    const rounded = (text: string, own: string, sum: string): boolean =>
      isSum(own, sum, cell('amount in 万元', text));
    assert.equal(rounded('0.33', '0.33', '0.334'), true);
    assert.equal(rounded('0.33', '0.33', '0.335'), false);
    assert.equal(rounded('1', '1', '1.4'), true);
    assert.equal(rounded('3340元', '0.334', '0.33404'), true);
    assert.equal(rounded('3340元', '0.334', '0.3345'), false);
    assert.equal(rounded('无', '0', '0.1'), false);
  });

  test('a sum is written in the unit that the cell has', () => {
    assert.equal(writtenIn(cell('amount in 万元', '3400元'), '0.334'), '3340元');
    assert.equal(writtenIn(cell('amount in 万元', '0.3'), '0.334'), '0.334');
    assert.equal(writtenIn(cell('amount of any unit', '1亿元'), '20000'), '2亿元');
    assert.equal(writtenIn(cell('count', '3件'), '5'), '5');
    assert.equal(writtenIn(cell('amount in 万元', '无'), '0.1'), '0.1');
  });
});
