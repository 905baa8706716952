import assert from 'node:assert/strict';
import { encode } from 'iconv-lite';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk, draftsIn } from './support/gouji';

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte-order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE with a byte-order mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 LE without one', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE with a byte-order mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 BE without one', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['GB18030', (text) => encode(text, 'gb18030')],
];

suite('command line: encodings', () => {
  for (const [name, bytesOf] of encodings) {
    test(`${name}: the findings and their places are the same`, () => {
      const text = draftWithWrongTotal();
      atDesk({ 'utf8.md': text, 'draft.md': bytesOf(text) }, ({ gouji }) => {
        const { status, stdout, stderr } = gouji(
          'check',
          '--format',
          'json',
          'utf8.md',
          'draft.md',
        );
        assert.equal(stderr, '');
        assert.equal(status, 1);
        const [expected, actual] = draftsIn(stdout);
        assert.equal(expected!.findings.length, 1);
        assert.deepEqual(actual!.findings, expected!.findings);
        assert.equal(actual!.year, 2024);
      });
    });
  }

  test('positions count from after the byte-order mark', () => {
    atDesk({ 'draft.md': `\uFEFF${cleanDraft()}` }, ({ gouji }) => {
      const [report] = JSON.parse(gouji('parse', 'draft.md').stdout) as readonly {
        readonly title: { readonly range: { readonly start: object } };
      }[];
      assert.deepEqual(report!.title.range.start, { line: 0, character: 2 });
    });
  });

  test('a character beyond the basic plane counts two, in every encoding', () => {
    const text = draftWithWrongTotal().replace('| | 一、本年新收', '| 𠮷 | 一、本年新收');
    atDesk({ 'a.md': text, 'b.md': encode(text, 'gb18030') }, ({ gouji }) => {
      const [utf8, gb] = draftsIn(gouji('check', '--format', 'json', 'a.md', 'b.md').stdout);
      assert.deepEqual(gb!.findings, utf8!.findings);
    });
  });

  test('UTF-32, whose mark begins as that of UTF-16, is refused and not half read', () => {
    const text = draftWithWrongTotal();
    const units = Uint32Array.from(`\uFEFF${text}`, (character) => character.codePointAt(0)!);
    const little = new Uint8Array(units.buffer);
    const big = little.slice();
    Buffer.from(big.buffer).swap32();
    for (const bytes of [little, big]) {
      atDesk({ 'a.md': bytes }, ({ gouji }) => {
        const { status, stderr } = gouji('check', 'a.md');
        assert.equal(status, 2);
        assert.match(stderr, /^a\.md：/);
        assert.doesNotMatch(stderr, /认不出这是哪一种/);
      });
    }
  });

  test('standard input may be in GB18030 too', () => {
    atDesk({}, ({ goujiReading }) => {
      const { status, stderr } = goujiReading(encode(cleanDraft(), 'gb18030'), 'check', '-');
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    });
  });
});
