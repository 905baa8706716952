import assert from 'node:assert/strict';
import { neighbourOf } from '../../../client/src/fields/neighbours';
import { afterReplacements } from '../../../client/src/fields/visit';
import { lastFullYear, yearIn } from '../../../client/src/newReport/year';

const at = (line: number, from: number, to = from) => ({
  range: { start: { line, character: from }, end: { line, character: to } },
});
const fields = [at(1, 4, 9), at(1, 9, 12), at(5, 2)];

suite('client: from field to field', () => {
  test('on to the next and back again', () => {
    const caret = at(0, 0).range;
    assert.equal(neighbourOf(fields, caret, 'next'), fields[0]);
    assert.equal(neighbourOf(fields, fields[0]!.range, 'next'), fields[1]);
    assert.equal(neighbourOf(fields, fields[2]!.range, 'previous'), fields[1]);
    assert.equal(neighbourOf(fields, fields[1]!.range, 'previous'), fields[0]);
  });

  test('a caret right before a field leads to it, one in a field past it', () => {
    assert.equal(neighbourOf(fields, at(1, 9).range, 'next'), fields[1]);
    assert.equal(neighbourOf(fields, at(1, 10).range, 'next'), fields[2]);
  });

  test('one that is to be confirmed, before which the caret stands, is passed over', () => {
    const confirmed = { ...at(1, 9, 12), kind: 'confirm' } as const;
    const all = [at(1, 4, 9), confirmed, at(5, 2)];
    const caret = at(1, 9).range;
    assert.equal(neighbourOf(all, all[0]!.range, 'next'), confirmed);
    assert.equal(neighbourOf(all, caret, 'next'), all[2]);
    assert.equal(neighbourOf(all, caret, 'previous'), all[0]);
    assert.equal(neighbourOf([confirmed], caret, 'next'), confirmed);
  });

  test('past the last begins again at the first', () => {
    assert.equal(neighbourOf(fields, fields[2]!.range, 'next'), fields[0]);
    assert.equal(neighbourOf(fields, fields[0]!.range, 'previous'), fields[2]);
  });

  test('a single selected field stays, none leads nowhere', () => {
    const only = [fields[0]!];
    assert.equal(neighbourOf(only, only[0]!.range, 'next'), only[0]);
    const none: typeof fields = [];
    assert.equal(neighbourOf(none, at(0, 0).range, 'next'), undefined);
  });
});

suite('client: a field while it is filled in', () => {
  const field = { start: 10, end: 20 };
  const after = (rangeOffset: number, rangeLength: number, text: string) =>
    afterReplacements(field, [{ rangeOffset, rangeLength, text }]);

  test('stretches over what is written in it, also at its ends', () => {
    assert.deepEqual(after(10, 10, '网站'), { start: 10, end: 12 });
    assert.deepEqual(after(20, 0, '一'), { start: 10, end: 21 });
    assert.deepEqual(after(10, 0, '一'), { start: 10, end: 21 });
  });

  test('goes along with what is written before it, not with what comes after', () => {
    assert.deepEqual(after(0, 4, '一'), { start: 7, end: 17 });
    assert.deepEqual(after(21, 4, '一'), field);
  });

  test('ends with its line, and where it is cut', () => {
    assert.equal(after(15, 0, '\n'), null);
    assert.equal(after(5, 8, ''), null);
    assert.equal(after(15, 8, ''), null);
  });

  test('several replacements at once count by their places before', () => {
    const both = [
      { rangeOffset: 0, rangeLength: 0, text: '12' },
      { rangeOffset: 10, rangeLength: 10, text: 'x' },
    ];
    assert.deepEqual(afterReplacements(field, both), { start: 12, end: 13 });
  });
});

suite('client: the year of a new report', () => {
  test('is the last one that is over', () => {
    assert.equal(lastFullYear(new Date(2025, 0, 1)), 2024);
    assert.equal(lastFullYear(new Date(2025, 11, 31)), 2024);
  });

  test('is read in digits', () => {
    assert.deepEqual(['2024', ' 2024年 ', '2024年度'].map(yearIn), [2024, 2024, 2024]);
    assert.deepEqual(['', '24', '二〇二四', '20245'].map(yearIn), [null, null, null, null]);
  });
});
