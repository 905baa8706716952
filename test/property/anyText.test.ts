import assert from 'node:assert/strict';
import fc from 'fast-check';
import { templates } from '../../server/src/template/load';
import { parse } from '../support/reader';
import { reportArbitrary } from '../support/generate/report';
import { renderDraft } from '../support/render/draft';
import { layouts } from '../support/render';
import { styleArbitrary } from '../support/render/style';
import { spanFaults } from './compare';
import { runs, timeLimit } from './runs';

const runsPerProperty = runs(200);

/** Reads the text; whatever it is, there is a report whose places lie in it. */
function readSafely(text: string): void {
  const report = parse(text);
  assert.equal(report.source, text);
  assert.equal(report.text.length, text.length);
  assert.deepEqual(spanFaults(report), []);
}

const draftArbitrary = fc
  .tuple(reportArbitrary, fc.constantFrom(...layouts), styleArbitrary)
  .map(([report, layout, style]) => renderDraft(report, layout, style));

const labels = templates.flatMap(({ chapters, tables }) => [
  ...chapters.map(({ title }) => title),
  ...tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns, caption = '' }) => [
      caption,
      ...rows.map(({ label }) => label),
      ...columns.map(({ label }) => label),
    ]),
  ),
]);
const marks = ['\n', '\r\n', '\r', '\t', '|', ' ', '\u3000', '\u00a0', '---', '# ', '**', '\u2028'];
const values = [
  '0',
  '12',
  '增 5',
  '3（减）',
  '1,024',
  '12.5万元',
  '无',
  '/',
  '－',
  '１２',
  '二〇二〇',
];
const others = [
  '一、',
  '（三）',
  '2.',
  '2024年',
  '云溪市教育局',
  '政府信息公开工作年度报告',
  '。',
  '\ud83d',
];

const scraps = fc
  .array(
    fc.constantFrom(...labels, ...marks, ...marks, ...marks, ...values, ...values, ...others),
    {
      maxLength: 300,
      size: 'max',
    },
  )
  .map((pieces) => pieces.join(''));

suite('property: any text at all', function () {
  this.timeout(timeLimit(runsPerProperty));
  const holds = (arbitrary: fc.Arbitrary<string>): void =>
    fc.assert(fc.property(arbitrary, readSafely), { numRuns: runsPerProperty });

  test('strings of any characters', () =>
    holds(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.string({ unit: 'grapheme', maxLength: 2000 }),
        fc.uint8Array({ maxLength: 4000 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      ),
    ));

  test('scraps of reports in any order', () => holds(scraps));

  test('a draft cut anywhere at both ends', () =>
    holds(
      fc
        .tuple(draftArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6000))
        .map(([draft, from, length]) => {
          const start = Math.floor(from * draft.length);
          return draft.slice(start, start + length);
        }),
    ));

  test('two drafts run into one another', () =>
    holds(
      fc
        .tuple(draftArbitrary, draftArbitrary, fc.nat(4000))
        .map(([first, second, cut]) => first.slice(0, cut) + second),
    ));

  test('a draft with its lines in another order', () =>
    holds(
      draftArbitrary.chain((draft) => {
        const lines = draft.split('\n');
        return fc
          .shuffledSubarray(lines, { minLength: Math.min(lines.length, 10) })
          .map((shuffled) => shuffled.join('\n'));
      }),
    ));
});

const megabytes = (count: number, piece: string): string =>
  piece.repeat(Math.ceil((count * 1024 * 1024) / piece.length));

suite('very large texts are read whole', function () {
  // Whether the time is in step with the length is for the growth test to tell.
  this.timeout(0);
  const large: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['ten megabytes of prose on one line', megabytes(10, '政府信息公开工作年度报告，')],
    ['ten megabytes of digits on one line', megabytes(10, '1234567890')],
    ['ten megabytes of blank-separated figures on one line', megabytes(10, '0 1 23 ')],
    ['ten megabytes of one label on one line', megabytes(10, '一、总体情况')],
    ['ten megabytes of pipes on one line', megabytes(10, '| 0 ')],
    ['ten megabytes of tabs on one line', megabytes(10, '规章\t')],
    ['ten megabytes of opening brackets', megabytes(10, '（（3(')],
    ['two megabytes of headings', megabytes(2, '一、总体情况\n')],
    ['two megabytes of the headings in turn', megabytes(2, headingsInTurn())],
    ['two megabytes of rows', megabytes(2, '规章 | 0 | 0 | 0 |\n')],
    ['two megabytes of labels alone', megabytes(2, '1.属于国家秘密\n')],
    ['two megabytes of figures alone', megabytes(2, '12\n\n')],
    ['two megabytes of empty lines', megabytes(2, '\n')],
    ['two megabytes of half a number', megabytes(2, '22（其中 ')],
  ];
  for (const [name, text] of large) {
    const opening = '云溪市教育局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\n';
    test(name, () => readSafely(text));
    if (text !== '') test(`${name}, in a chapter`, () => readSafely(opening + text));
  }
});

function headingsInTurn(): string {
  return templates[0]!.chapters.map(({ title }, i) => `${i + 1}、${title}\n内容。\n`).join('');
}
