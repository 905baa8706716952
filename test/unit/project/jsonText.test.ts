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
});
