import assert from 'node:assert/strict';
import { csvText } from '../../../server/src/publish/csv';

suite('comma-separated text', () => {
  test('no character that steers a terminal, and no formula', () => {
    assert.equal(
      csvText([['\u001b[31m红\u0007', '=1+1', '-5', '-cmd|x', '一\t二', null]]),
      "\ufeff [31m红 ,'=1+1,-5,'-cmd|x,一\t二,\r\n",
    );
  });
});
