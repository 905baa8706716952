import assert from 'node:assert/strict';
import { unitReport } from '../support/city';
import { createDesk } from './support/gouji';

/** Says how much is kept each time that so many more lines are told. */
const whatIsKept = (every: number): string => `
const { setFlagsFromString } = require('node:v8');
setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
const write = process.stdout.write;
let lines = 0;
process.stdout.write = function (text, ...rest) {
  for (const end of String(text).matchAll(/\\n/g)) {
    if (++lines % ${every} !== 0) continue;
    collect();
    collect();
    process.stderr.write('kept ' + process.memoryUsage().heapUsed + '\\n');
  }
  return write.call(this, text, ...rest);
};
`;

const bodies = 90;
const every = 2;
/** The caches are full by then. */
const early = 60;
/** Caches fill and are emptied: of so many reports the least that is kept counts. */
const span = 60;
const work = 'ABCDEFGHIJ';

/** Long reports of bodies with long names, of which every part is another. */
function report(index: number, year: number): string {
  const digits = [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]!).join('');
  const text = unitReport(`云溪市${digits}县教育局和体育局办公室`, year, index);
  const more = Array.from(
    { length: 300 },
    (_, i) =>
      `第${index}号${year}年${work[i % 10]!}类事项第${i}件，由${digits}组按程序受理、审查、办结，材料齐全，` +
      `已在规定期限内答复并归档备查，没有收到不同意见，后续由第${i}组继续跟进落实。\n\n`,
  );
  return text.replace('\n二、', `\n一、总体情况\n\n${more.join('')}\n二、`);
}

suite('command line: memory', function () {
  this.timeout(240_000);

  test('what is kept does not grow with the number of reports', () => {
    const files = Array.from({ length: bodies }, (_, index) => index).flatMap((index) =>
      [2023, 2024].map((year): [string, string] => [`${index}-${year}.md`, report(index, year)]),
    );
    const size = files[0]![1].length;
    const desk = createDesk({
      ...Object.fromEntries(files),
      'kept.cjs': whatIsKept(every),
    });
    try {
      const { stderr } = desk.goujiWith(
        { NODE_OPTIONS: '--require ./kept.cjs' },
        ...['check', '--format', 'ndjson', '--fail-on', 'never', '--jobs', '1', '.'],
      );
      const kept = [...stderr.matchAll(/^kept (\d+)$/gm)].map(([, count]) => Number(count));
      assert.equal(kept.length, bodies);
      const leastFrom = (report: number): number =>
        Math.min(...kept.slice(report / every, (report + span) / every));
      const before = leastFrom(early);
      const after = leastFrom(early + span);
      const each = (after - before) / span;
      assert.ok(
        // Two thirds of what its text takes at the least.
        each < (size * 2) / 3,
        `${each} bytes a report of ${size} characters, ${before} → ${after}: ${kept.join(' ')}`,
      );
    } finally {
      desk.clear();
    }
  });
});
