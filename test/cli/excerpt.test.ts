import assert from 'node:assert/strict';
import { excerptOf } from '../../server/src/cli/terminal/excerpt';
import { displayWidth } from '../../server/src/text/width';

suite('command line: the line with its mark', () => {
  const marks = (line: string, start: number, end: number, columns = 96): readonly string[] => {
    const { source, marks: below } = excerptOf(line, { start, end }, columns, displayWidth);
    return [source, below];
  };

  test('a Chinese character takes two columns', () => {
    assert.deepEqual(marks('行政许可 12', 5, 7), ['行政许可 12', '         ^^']);
    assert.deepEqual(marks('收到申请', 2, 4), ['收到申请', '    ^^^^']);
  });

  test('tabs are one column, and what has no width takes none', () => {
    assert.deepEqual(marks('a\t\u200b7', 3, 4), ['a 7', '  ^']);
  });

  test('an empty place has a mark, at the end of the line too', () => {
    assert.deepEqual(marks('a||b', 2, 2), ['a||b', '  ^']);
    assert.deepEqual(marks('ab', 2, 2), ['ab', '  ^']);
    assert.deepEqual(marks('', 0, 0), ['', '^']);
  });

  test('a long line is cut around the place', () => {
    const line = `${'前'.repeat(50)}错${'后'.repeat(50)}`;
    const [source, below] = marks(line, 50, 51, 30);
    assert.match(source!, /^…前+错后+…$/);
    assert.ok(displayWidth(source!) <= 32);
    assert.equal(displayWidth(source!.slice(0, source!.indexOf('错'))), below!.indexOf('^'));
  });

  test('nothing of the draft steers the terminal', () => {
    const [source] = marks('a\u001b[31mb', 0, 1);
    assert.equal(source, 'a [31mb');
  });
});
