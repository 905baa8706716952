import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/rules/model';
import {
  changeBetween,
  isComposing,
  moved,
  movedFindings,
  withheld,
  type Shown,
  type Writing,
} from '../../../server/src/service/whileTyping';

const finding = (code: string, start: number, end: number): Finding => ({
  code,
  severity: 'error',
  span: { start, end },
  message: { key: code, args: {} },
  related: [],
  fixes: [],
});

const atCell = finding('row-total', 10, 12);
const elsewhere = finding('balance', 40, 42);
const writing: Writing = { text: '', caret: 12, idle: 0, delay: 1500, shown: [] };

const waiting = (state: Partial<Writing>): readonly string[] =>
  [...withheld([atCell, elsewhere], { ...writing, ...state })].map(({ code }) => code);

suite('service: quiet while typing', () => {
  test('a new finding that touches the caret waits, another does not', () => {
    assert.deepEqual(waiting({}), ['row-total']);
    assert.deepEqual(waiting({ caret: 10 }), ['row-total']);
    assert.deepEqual(waiting({ caret: 13 }), []);
  });

  test('it appears when the caret has rested', () => {
    assert.deepEqual(waiting({ idle: 1499 }), ['row-total']);
    assert.deepEqual(waiting({ idle: 1500 }), []);
  });

  test('nothing waits where no delay is wanted or the caret is not known', () => {
    assert.deepEqual(waiting({ delay: 0 }), []);
    assert.deepEqual(waiting({ caret: null }), []);
  });

  test('a finding that was on show there stays, whatever has become of its words', () => {
    const shown = [{ code: 'row-total', span: { start: 10, end: 11 } }];
    assert.deepEqual(waiting({ shown }), []);
    assert.deepEqual(waiting({ shown: [{ code: 'row-total', span: { start: 20, end: 21 } }] }), [
      'row-total',
    ]);
    assert.deepEqual(waiting({ shown: [{ code: 'cell-blank', span: { start: 10, end: 11 } }] }), [
      'row-total',
    ]);
  });
});

suite('service: letters for an input method', () => {
  for (const [text, expected] of [
    ['公开xin', true],
    ["公开xi'", true],
    ['公开xi’', true],
    ['公开信息', false],
    ['公开12', false],
    ['', false],
  ] as const) {
    test(`after “${text}”: ${expected ? 'composing' : 'not composing'}`, () => {
      assert.equal(isComposing({ ...writing, text, caret: text.length }), expected);
    });
  }

  test('only as long as they are being written', () => {
    assert.equal(isComposing({ ...writing, text: 'xin', caret: 3, idle: 1500 }), false);
  });

  test('letters away from the caret are text', () => {
    assert.equal(isComposing({ ...writing, text: 'APP公开', caret: 5 }), false);
  });
});

suite('service: places while a text changes', () => {
  for (const [before, after, expected] of [
    ['公开', '公开', null],
    ['公开', '公布开', { start: 1, oldEnd: 1, newEnd: 2 }],
    ['公布开', '公开', { start: 1, oldEnd: 2, newEnd: 1 }],
    ['申请20件', '申请24件', { start: 3, oldEnd: 4, newEnd: 4 }],
    ['', '公开', { start: 0, oldEnd: 0, newEnd: 2 }],
    ['件件', '件件件', { start: 2, oldEnd: 2, newEnd: 3 }],
  ] as const) {
    test(`from “${before}” to “${after}”`, () => {
      assert.deepEqual(changeBetween(before, after), expected);
    });
  }

  test('in a long text, wherever it is', () => {
    const text = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    for (const start of [0, 1, 4095, 4096, 4097, 8192, 8999, 9000]) {
      const after = `${text.slice(0, start)}字字${text.slice(start)}`;
      assert.deepEqual(changeBetween(text, after), { start, oldEnd: start, newEnd: start + 2 });
      assert.deepEqual(changeBetween(after, text), { start, oldEnd: start + 2, newEnd: start });
    }
  });

  test('the caret goes on to the end of what was written at it', () => {
    const typed = { start: 5, oldEnd: 5, newEnd: 8 };
    assert.equal(moved(5, typed), 8);
    assert.equal(moved(4, typed), 4);
    assert.equal(moved(9, typed), 12);
    assert.equal(moved(6, { start: 5, oldEnd: 8, newEnd: 5 }), 5);
  });

  test('a finding moves with its text and stretches over what is written at its end', () => {
    const shown: readonly Shown[] = [
      { code: 'before', span: { start: 0, end: 2 } },
      { code: 'here', span: { start: 3, end: 5 } },
      { code: 'after', span: { start: 7, end: 9 } },
    ];
    assert.deepEqual(movedFindings(shown, { start: 5, oldEnd: 5, newEnd: 6 }), [
      { code: 'before', span: { start: 0, end: 2 } },
      { code: 'here', span: { start: 3, end: 6 } },
      { code: 'after', span: { start: 8, end: 10 } },
    ]);
  });

  test('a finding whose text is replaced stays at its place', () => {
    assert.deepEqual(
      movedFindings([{ code: 'here', span: { start: 3, end: 5 } }], {
        start: 3,
        oldEnd: 5,
        newEnd: 4,
      }),
      [{ code: 'here', span: { start: 3, end: 4 } }],
    );
  });
});
