import assert from 'node:assert/strict';
import { parse } from '../../support/reader';
import { layoutNamed } from '../../../server/src/report/layout/kinds';
import { textAt } from '../../../server/src/text/span';

const cellsOf = (line: string): readonly string[] =>
  (layoutNamed('pipe').cellsIn(line, { start: 0, end: line.length }) ?? []).map((cell) =>
    textAt(line, cell).trim(),
  );

suite('cells between pipes', () => {
  for (const [name, line] of Object.entries({
    'outer pipes bound none': '| 规章 | 0 |',
    'without outer pipes': '规章 | 0',
    'nor does what stands unseen outside them': '\u200b| 规章 | 0 |\u2060 ',
    'in their full width': '｜规章｜0｜',
  })) {
    test(name, () => assert.deepEqual(cellsOf(line), ['规章', '0']));
  }

  test('a blank cell between two is one', () => {
    assert.deepEqual(cellsOf('| 规章 | | 0 |'), ['规章', '', '0']);
  });

  test('a pipe behind a backslash is part of its cell', () => {
    assert.deepEqual(cellsOf('| 规章\\|制度 | 0 |'), ['规章\\|制度', '0']);
  });

  test('the rule of a quoted table is no row of it', () => {
    const lines = [
      '云溪市教育局2024年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      `> |${' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'.repeat(3)}`,
      `> |${'---|'.repeat(15)}`,
      `> | 2 | 0 | 0 | 1 | 3 |${' 0 |'.repeat(10)}`,
    ];
    const row = parse(lines.join('\n')).tables.get('review')?.rows.get('reconsideration');
    assert.deepEqual(
      row?.cells.map(({ text }) => text),
      ['2', '0', '0', '1', '3'],
    );
  });
});
