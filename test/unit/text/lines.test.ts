import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexLines, lineEndingOf, lineStart } from '../../../server/src/text/lines';

const anyLines = fc
  .array(fc.constantFrom('a', '中', '😀', '\n', '\r\n', '\r', ''), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

suite('line index', () => {
  test('every kind of line ending ends a line', () => {
    const text = '一\n二\r\n三\r四';
    const lines = indexLines(text);
    const texts = [0, 1, 2, 3].map((line) => {
      const { start, end } = lines.line(line);
      return text.slice(start, end);
    });
    assert.deepEqual(texts, ['一', '二', '三', '四']);
    assert.equal(lines.count, 4);
  });

  test('the empty text has one empty line', () => {
    const lines = indexLines('');
    assert.equal(lines.count, 1);
    assert.deepEqual(lines.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(lines.line(5), { start: 0, end: 0 });
  });

  test('positions outside the text or the line are clamped', () => {
    const lines = indexLines('ab\ncd');
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
  });

  test('characters count in UTF-16 units', () => {
    assert.deepEqual(indexLines('😀a').positionAt(2), { line: 0, character: 2 });
  });

  test('an offset and its position are one place, but for the inside of a line ending', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(60), (text, at) => {
        const lines = indexLines(text);
        const offset = Math.min(at, text.length);
        const insideEnding = text[offset - 1] === '\r' && text[offset] === '\n';
        const back = lines.offsetAt(lines.positionAt(offset));
        assert.equal(back, insideEnding ? offset - 1 : offset);
      }),
    );
  });

  test('the lines with their endings make up the text', () => {
    fc.assert(
      fc.property(anyLines, (text) => {
        const lines = indexLines(text);
        let joined = '';
        for (let line = 0; line < lines.count; line++) {
          const { start, end } = lines.lineWithEnding(line);
          joined += text.slice(start, end);
        }
        assert.equal(joined, text);
      }),
    );
  });

  test('the line ending that most lines have is taken', () => {
    assert.equal(lineEndingOf('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(lineEndingOf('a\nb\nc\r\n'), '\n');
    assert.equal(lineEndingOf('a'), '\n');
  });

  test('the start of a line can be told without an index, whatever ends the line before', () => {
    const text = 'one\ntwo\r\nthree\rfour';
    const lines = indexLines(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
      assert.equal(lineStart(text, offset), lines.line(lines.lineAt(offset)).start);
    }
    assert.equal(lineStart('\n', 0), 0);
  });
});
