import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/rules/check';
import { rules } from '../../../server/src/rules/catalogue';
import type { Finding } from '../../../server/src/rules/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import { applicationsTable, balanced } from '../../support/applications';
import { parse } from '../../support/reader';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

const yearly = [
  'carry-over',
  'in-force',
  'pending-cases',
  'copied-text',
  'copied-numbers',
  'sudden-change',
];
const checker = createChecker(
  rules.filter(({ code }) => yearly.includes(code)),
  templates,
);

interface Year {
  readonly year: number;
  readonly documents?: string;
  readonly carriedIn?: string;
  readonly cases?: string;
  readonly overview?: string;
}

const report = ({ year, documents = '2 1 9', carriedIn, cases, overview = '' }: Year): string =>
  shortReport({
    title: `云溪市生态环境局${year}年政府信息公开工作年度报告`,
    overview,
    disclosure: disclosure2021({ documents }),
    applications: applicationsTable({
      ...balanced,
      ...(carriedIn !== undefined && { 'carried-in': carriedIn }),
    }),
    review: review(cases ?? '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'),
  });

const compare = (now: Year, before: Year): readonly Finding[] =>
  checker.check(parse(report(now)), undefined, parse(report(before)));

const codes = (found: readonly Finding[]): readonly string[] => found.map(({ code }) => code);

const last: Year = { year: 2023, documents: '1 0 8' };
const next: Year = { year: 2024, carriedIn: '2 0 0 0 0 0 2' };

suite('rules that compare with last year', () => {
  test('nothing to say where this year follows from last', () => {
    assert.deepEqual(codes(compare(next, last)), []);
  });

  test('carried in is what was carried out, in one finding with all its columns', () => {
    const [found, ...others] = compare({ ...next, carriedIn: '3 0 0 0 0 0 3' }, last);
    assert.deepEqual(others, []);
    assert.equal(found?.code, 'carry-over');
    assert.equal(found.severity, 'error');
    assert.deepEqual(
      found.fixes[0]?.edits.map(({ newText }) => newText),
      ['2', '2'],
    );
  });

  test('applicants sorted otherwise, with the same total, weigh a hint', () => {
    const [found] = compare({ ...next, carriedIn: '1 1 0 0 0 0 2' }, last);
    assert.equal(found?.code, 'carry-over');
    assert.equal(found.severity, 'hint');
  });

  test('documents in force are last year’s plus issued less repealed', () => {
    const [found] = compare({ ...next, documents: '2 1 12' }, last);
    assert.equal(found?.code, 'in-force');
    assert.equal(found.message.args.computation, '8+2−1=9');
    assert.equal(found.message.args.expected, '9');
  });

  test('cases pending last year turn up this year', () => {
    const pending = '0 0 0 2 2 0 0 0 0 0 0 0 0 0 0';
    assert.deepEqual(codes(compare(next, { ...last, cases: pending })), ['pending-cases']);
    assert.deepEqual(
      codes(
        compare({ ...next, cases: '1 1 0 0 2 0 0 0 0 0 0 0 0 0 0' }, { ...last, cases: pending }),
      ),
      [],
    );
  });

  test('a chapter that is last year’s but for its numbers', () => {
    const text = (year: number): string =>
      `${year}年，云溪市生态环境局围绕中心工作推进主动公开，网站发布信息${year}条；畅通依申请公开渠道，规范受理登记、审核答复和归档；` +
      '健全政府信息管理制度，落实三审三校；加强门户网站和政务新媒体建设；组织业务培训和检查考核，接受社会监督。';
    assert.deepEqual(
      codes(compare({ ...next, overview: text(2024) }, { ...last, overview: text(2023) })),
      ['copied-text'],
    );
  });

  test('a number that is wrong by itself is not compared: it is found itself', () => {
    const byItsSums = '2 0 0 0 0 0 9';
    assert.deepEqual(codes(compare({ ...next, carriedIn: byItsSums }, last)), []);
    for (const documents of ['-2 1 9', '2 1 -9', '2 1.5 9']) {
      assert.deepEqual(codes(compare({ ...next, documents }, last)), [], documents);
    }
    assert.deepEqual(codes(compare(next, { ...last, documents: '1 0 -8' })), []);
  });

  test('a report of another year is not compared', () => {
    assert.deepEqual(codes(compare({ ...next, documents: '2 1 99' }, { ...last, year: 2022 })), []);
  });
});
