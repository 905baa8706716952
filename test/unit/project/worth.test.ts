import assert from 'node:assert/strict';
import { watchWorth } from '../../../server/src/cli/jobs/worth';

suite('working ahead', () => {
  test('ends once where half of what was made lately is of no use', () => {
    let ends = 0;
    const note = watchWorth(() => ends++);
    for (let i = 0; i < 40; i++) note(true);
    for (let i = 0; i < 7; i++) note(false);
    assert.equal(ends, 0);
    note(false);
    for (let i = 0; i < 20; i++) note(false);
    assert.equal(ends, 1);
  });

  test('goes on where little is of no use', () => {
    const note = watchWorth(() => assert.fail('It has ended.'));
    for (let i = 0; i < 200; i++) note(i % 3 !== 0);
  });
});
