import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { city, cityGovernment, unitReport } from '../support/city';
import { reportDocx } from '../support/office/report';
import { cleanDraft, draftWithWideDigit, draftWithWrongTotal, readMe } from './support/drafts';
import { atDesk, createDesk, type Outcome } from './support/gouji';

/** Says after how many lines of output each thread was ended. */
const whenThreadsEnd = `
const { Worker, isMainThread } = require('node:worker_threads');
if (isMainThread) {
  let lines = 0;
  const write = process.stdout.write;
  process.stdout.write = function (text, ...rest) {
    lines += String(text).split('\\n').length - 1;
    return write.call(this, text, ...rest);
  };
  const terminate = Worker.prototype.terminate;
  Worker.prototype.terminate = function () {
    process.stderr.write('threads end after ' + lines + '\\n');
    return terminate.call(this);
  };
}
`;

/** More files than one thread is given at once. */
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

  test('what is compared is compared by the threads: last year’s, those added up, what was accepted', () => {
    const { files: reports, units } = city(14, 1, 3);
    const paths = Object.keys(reports);
    const inWord = paths.filter((_, i) => i % 9 === 4);
    const desk = createDesk({
      ...reports,
      ...Object.fromEntries(
        inWord.map((path) => [path.replace(/md$/, 'docx'), reportDocx(reports[path]!)]),
      ),
      '2024/市政府.md': unitReport(cityGovernment, 2024, 3),
      'gouji.json': JSON.stringify({
        collection: {
          year: 2024,
          reports: ['2023', '2024'],
          units: units.map((name, i) => (i === 0 ? { name, consolidates: 'all' } : { name })),
        },
      }),
      'wait.cjs': whenThreadsEnd,
    });
    for (const path of inWord) rmSync(join(desk.folder, path));
    try {
      desk.gouji(
        ...['check', '--write-baseline', '2024/gouji-baseline.json', '--reason', '按上级口径'],
        ...['2024/报告1.md', '2024/报告2.md'],
      );
      const args = ['check', '--format', 'ndjson', '.', '--jobs'];
      const one = desk.gouji(...args, '1');
      assert.match(one.stdout, /rollup-sum/);
      assert.match(one.stdout, /row-total/);
      assert.deepEqual(desk.gouji(...args, '3'), one);
      // Threads that do nothing of use are ended before the last report is told.
      const lines = one.stdout.split('\n').length - 1;
      const { stderr } = desk.goujiWith(
        { NODE_OPTIONS: '--require ./wait.cjs' },
        ...[...args, '2'],
      );
      assert.deepEqual(
        [...stderr.matchAll(/^threads end after (\d+)$/gm)].map(([, count]) => Number(count)),
        [lines],
      );
      for (const command of ['roster', 'rollup']) {
        const args = [command, '--format', 'json', '--jobs'];
        const alone = desk.gouji(...args, '1');
        assert.match(alone.stdout, /"units"/);
        assert.deepEqual(desk.gouji(...args, '2'), alone);
      }
    } finally {
      desk.clear();
    }
  });

  test('a number of threads is one from 1 on', () => {
    atDesk({}, ({ gouji }) => {
      for (const jobs of ['0', '-1', 'many', '1000']) {
        assert.equal(gouji('check', '--jobs', jobs, '.').status, 2);
      }
    });
  });
});
