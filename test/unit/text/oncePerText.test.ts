import assert from 'node:assert/strict';
import { oncePerText } from '../../../server/src/text/oncePerText';
import {
  inParagraphs,
  paragraphsOf,
  searchedByParagraph,
} from '../../../server/src/text/paragraphs';

suite('text/oncePerText', () => {
  /** A function that is kept, and what it was worked out for. */
  const counted = (roomFor: number) => {
    const asked: string[] = [];
    const lengthOf = oncePerText((text, about) => {
      asked.push(about + text);
      return { length: text.length, about };
    }, roomFor);
    return { asked, lengthOf };
  };

  test('a text is worked out once, whichever string it is', () => {
    const { asked, lengthOf } = counted(100);
    const first = lengthOf('年度报告');
    assert.equal(lengthOf(['年度', '报告'].join('')), first);
    assert.deepEqual(asked, ['年度报告']);
  });

  test('what is asked about it is a question of its own, and no part of the text', () => {
    const { lengthOf } = counted(100);
    assert.deepEqual(lengthOf('年报', '2024'), { length: 2, about: '2024' });
    assert.deepEqual(lengthOf('年报', '2023'), { length: 2, about: '2023' });
    assert.deepEqual(lengthOf('年报'), { length: 2, about: '' });
  });

  test('what is asked for again stays, what is not is forgotten', () => {
    const { asked, lengthOf } = counted(40);
    for (let i = 0; i < 100; i++) {
      lengthOf('again');
      lengthOf(`once ${i}`);
    }
    assert.equal(asked.filter((text) => text === 'again').length, 1);
    lengthOf('once 0');
    assert.equal(asked.filter((text) => text === 'once 0').length, 2);
  });

  test('a text longer than the room stays as long as it is asked about', () => {
    const { asked, lengthOf } = counted(40);
    const parts = Array.from({ length: 50 }, (_, i) => `part ${i}`);
    const whole = parts.join('\n');
    for (let i = 0; i < 3; i++) for (const text of [whole, ...parts]) lengthOf(text);
    assert.deepEqual(asked, [whole, ...parts]);
    for (let i = 0; i < 2000; i++) lengthOf(`once ${i}`);
    lengthOf(whole);
    assert.equal(asked.filter((text) => text === whole).length, 2);
  });

  test('functions that share their room keep apart what they found', () => {
    const lengthOf = oncePerText((text) => text.length);
    const isEmpty = oncePerText((text) => text === '');
    assert.deepEqual(
      [lengthOf('年'), isEmpty('年'), lengthOf(''), isEmpty('')],
      [1, false, 0, true],
    );
  });
});

suite('text/paragraphs', () => {
  test('paragraphs with their places; at least one', () => {
    assert.deepEqual(paragraphsOf('ab\n\nc'), [
      { text: 'ab', from: 0 },
      { text: '', from: 3 },
      { text: 'c', from: 4 },
    ]);
    assert.deepEqual(paragraphsOf(''), [{ text: '', from: 0 }]);
  });

  test('what is found in paragraphs has its place in the whole text', () => {
    const digits = inParagraphs((text) =>
      [...text.matchAll(/\d/g)].map(({ 0: digit, index }) => ({
        from: index,
        to: index + 1,
        digit,
      })),
    );
    assert.deepEqual(digits('a1\nb2'), [
      { from: 1, to: 2, digit: '1' },
      { from: 4, to: 5, digit: '2' },
    ]);
  });

  test('a text is searched only where one of its paragraphs has something, and then as a whole', () => {
    const searched: string[] = [];
    const withoutDefinition = searchedByParagraph(function* (text, word) {
      searched.push(text);
      if (text.includes(word) && !text.includes(`“${word}”指`)) yield word;
    });
    assert.deepEqual(withoutDefinition('一段\n二段', '平台'), []);
    assert.deepEqual(searched, ['一段', '二段']);
    assert.deepEqual(withoutDefinition('一段\n用平台', '平台'), ['平台']);
    assert.deepEqual(withoutDefinition('用平台\n“平台”指', '平台'), []);
    assert.deepEqual(searched, ['一段', '二段', '用平台', '一段\n用平台', '用平台\n“平台”指']);
  });
});
