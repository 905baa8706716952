import assert from 'node:assert/strict';
import { parseJsonText } from '../../../server/src/project/jsonText';

suite('settings as text', () => {
  for (const text of ['{}/*', '{"a": 1} // b /*', '{"a": "b', '/*', '{"a": /* b']) {
    test(`problems lie in the text: ${text}`, () => {
      for (const { span } of parseJsonText(text).problems) {
        assert.ok(span.start <= span.end && span.end <= text.length, JSON.stringify(span));
      }
    });
  }

  test('marks of Chinese text are named, with those that belong there, and nothing that comes of them', () => {
    const told = (text: string): readonly unknown[] =>
      parseJsonText(text).problems.map(({ message: { key, args } }) => [key, args]);
    for (const [text, mark, plain] of [
      ['{“language”: "en"}', '“', '"'],
      ['{"language"："en"}', '：', ':'],
      ['{"language": "en"，"type": "auto"}', '，', ','],
      ['｛"language": "en"}', '｛', '{'],
    ] as const) {
      assert.deepEqual(told(text), [['settings.syntax.mark', { mark, plain }]], text);
    }
    assert.deepEqual(told('{"a": "“，：”"}'), []);
    assert.deepEqual(told('{"a" 1}'), [['settings.syntax', {}]]);
  });
});
