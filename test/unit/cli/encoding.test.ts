import assert from 'node:assert/strict';
import { encodeAlike } from '../../../server/src/cli/files/encoding';

/** 公开 in GB18030: a file in whose form others are written. */
const original = Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa);
const written = (text: string): Uint8Array | null =>
  encodeAlike(original, { encoding: 'gb18030', marked: false }, text);

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
      const bytes = written(`公开${text}`);
      assert.equal(bytes && new TextDecoder('gb18030').decode(bytes), `公开${text}`);
    });
  }

  test('are as any other program writes them', () => {
    assert.equal(
      Buffer.from(written('公开1，㐀𠀀') ?? []).toString('hex'),
      'b9abbfaa31a3ac8139ee3995328236',
    );
  });

  test('what cannot be written is refused, not put otherwise', () => {
    assert.equal(written('公\ud800开'), null);
  });
});

/** `String.fromCodePoint` takes so many at once. */
const maxAtOnce = 30_000;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
