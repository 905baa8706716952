import assert from 'node:assert/strict';
import { cleanDraft, draftWithWideDigit, draftWithWrongTotal, readMe } from './support/drafts';
import { atDesk, type Outcome } from './support/gouji';

/** More files than the command works on by itself while its threads begin. */
const count = 44;

/** Reports of every kind: right and wrong ones, of two years, unreadable, no reports, with settings that are wrong. */
const files = Object.fromEntries(
  Array.from({ length: count }, (_, i): [string, string | Uint8Array] => {
    const name = `drafts/${i % 4}/${String(i).padStart(3, '0')}.md`;
    if (i % 13 === 5) return [name, Uint8Array.of(0, 0xff, 0xfe, 0x81, i)];
    if (i % 11 === 7) return [name, readMe];
    const text = [cleanDraft(), draftWithWrongTotal(), draftWithWideDigit()][i % 3]!;
    const body = text.replaceAll('生态环境局', `${'甲乙丙丁戊己庚辛壬癸'[i % 10]!}环境局`);
    return [name, i < count / 2 ? body : body.replaceAll('2024', '2025')];
  }),
);
const settings = {
  'drafts/1/gouji.json': '{ "language": "en", "rules": { "row-total": "warning" } }',
  'drafts/2/gouji.json': '{ "language": "xx", "rules": { "no-such-rule": "off" } }',
  'drafts/3/gouji.json': '{ "words": { "typos": [{ "word": "公开", "right": "公　开" }] } }',
};

suite('command line: threads', () => {
  for (const format of ['pretty', 'json', 'csv']) {
    test(`with three threads ${format} says the same, to the byte`, () => {
      atDesk({ ...files, ...settings }, ({ gouji }) => {
        const run = (jobs: number): Outcome =>
          gouji('check', '--format', format, '--jobs', String(jobs), 'drafts');
        const one = run(1);
        assert.notEqual(one.stdout, '');
        assert.notEqual(one.stderr, '');
        assert.deepEqual(run(3), one);
      });
    });
  }

  test('so it does where the settings are named, and where findings are accepted', () => {
    atDesk({ ...files, ...settings }, ({ gouji }) => {
      gouji('check', '--write-baseline', 'drafts/0/gouji-baseline.json', 'drafts/0/000.md');
      const run = (jobs: number): Outcome =>
        gouji('check', '--config', 'drafts/1/gouji.json', '--jobs', String(jobs), 'drafts');
      assert.deepEqual(run(2), run(1));
    });
  });

  test('a number of threads is one from 1 on', () => {
    atDesk({}, ({ gouji }) => {
      for (const jobs of ['0', '-1', 'many', '1000']) {
        assert.equal(gouji('check', '--jobs', jobs, '.').status, 2);
      }
    });
  });
});
