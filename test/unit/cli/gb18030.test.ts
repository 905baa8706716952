import assert from 'node:assert/strict';
import { gb18030Of } from '../../../server/src/cli/files/gb18030';

const decoded = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

suite('texts written in GB18030', () => {
  const ranges: Readonly<Record<string, readonly [number, number]>> = {
    'ASCII but NUL': [0x01, 0x7f],
    'letters and signs': [0xa0, 0x1000],
    punctuation: [0x2000, 0x2700],
    'ideographs and their punctuation': [0x3000, 0xa000],
    'compatibility and full-width forms': [0xf900, 0xfff0],
    'rare ideographs': [0x20000, 0x30000],
  };
  for (const [name, [from, to]] of Object.entries(ranges)) {
    test(`${name} come back`, () => {
      const text = String.fromCodePoint(...range(from, Math.min(to, from + maxAtOnce)));
      assert.equal(decoded(gb18030Of(text)), text);
    });
  }

  test('are as any other program writes them', () => {
    assert.equal(
      Buffer.from(gb18030Of('公开1，㐀𠀀')).toString('hex'),
      'b9abbfaa31a3ac8139ee3995328236',
    );
  });

  test('half a character is a question mark', () => {
    assert.equal(decoded(gb18030Of('公\ud800开')), '公?开');
  });
});

/** `String.fromCodePoint` takes so many at once. */
const maxAtOnce = 30_000;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
