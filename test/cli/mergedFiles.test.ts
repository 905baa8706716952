import assert from 'node:assert/strict';
import { linesOf } from '../../server/src/cli/input/lines';
import { cleanDraft, draftWithWrongTotal } from './support/drafts';
import { atDesk } from './support/gouji';

async function linesIn(...chunks: readonly (Uint8Array | string)[]): Promise<readonly string[]> {
  async function* stream(): AsyncGenerator<Uint8Array | string> {
    await Promise.resolve();
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of linesOf(stream())) lines.push(line);
  return lines;
}

suite('command line: lines of a stream', () => {
  const text = '{"a": "一\u2028二"}\r\n\n末行𠮷';
  const lines = ['{"a": "一\u2028二"}', '', '末行𠮷'];
  const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other way round', swapped],
  ] as const) {
    test(`${what}, whole and byte by byte`, async () => {
      assert.deepEqual(await linesIn(bytes), lines);
      assert.deepEqual(await linesIn(...Array.from(bytes, (byte) => Buffer.from([byte]))), lines);
    });
  }

  test('next to nothing', async () => {
    assert.deepEqual(await linesIn(), []);
    assert.deepEqual(await linesIn('a'), ['a']);
    assert.deepEqual(await linesIn('\n'), ['']);
  });
});

suite('command line: results to merge', () => {
  test('as PowerShell writes them, as json, and by a pattern that no shell has resolved', () => {
    const files = { 'd/甲.md': draftWithWrongTotal(), 'e/乙.md': cleanDraft() };
    atDesk(files, ({ gouji }) => {
      const lines = gouji('check', '--format', 'ndjson', 'd').stdout;
      const whole = gouji('check', '--format', 'json', 'e').stdout;
      const expected = gouji('check', '--format', 'csv', 'd', 'e').stdout;
      const merged = (one: string | Uint8Array, other: string | Uint8Array): void =>
        atDesk({ 'part1.txt': one, 'part2.txt': other }, (desk) => {
          for (const inputs of [['part1.txt', 'part2.txt'], ['part*.txt']]) {
            const { status, stdout, stderr } = desk.gouji('merge', '--format', 'csv', ...inputs);
            assert.deepEqual([status, stdout, stderr], [1, expected, '']);
          }
        });
      merged(lines, whole);
      merged(Buffer.from(`\ufeff${lines}`, 'utf16le'), Buffer.from(`\ufeff${whole}`, 'utf16le'));
      merged(`\ufeff${lines}`, `\ufeff${whole}`);
    });
  });

  test('what is none is said once for a file of json, and no pattern hides that nothing is there', () => {
    atDesk({ 'a.json': '[\n1,\n2\n]\n', 'b.json': '[]\n' }, ({ gouji }) => {
      const { status, stderr } = gouji('merge', 'a.json');
      assert.deepEqual(
        [status, stderr],
        [2, 'a.json：不是 gouji check --format ndjson 或 json 的结果。\n'],
      );
      assert.deepEqual(
        [gouji('merge', 'b.json').status, gouji('merge', '*.ndjson').status],
        [0, 2],
      );
    });
  });

  test('drafts on standard input as PowerShell sends them', () => {
    const entry = `${JSON.stringify({ path: '甲.md', text: cleanDraft() })}\r\n`;
    atDesk({}, ({ goujiReading }) => {
      const input = Buffer.from(`\ufeff${entry}`, 'utf16le');
      const { status, stdout } = goujiReading(input, 'check', '--stdin', 'ndjson');
      assert.equal(status, 0);
      assert.match(stdout, /共检查 1 份报告/);
    });
  });
});
