import assert from 'node:assert/strict';
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
});
