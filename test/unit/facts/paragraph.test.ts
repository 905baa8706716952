import assert from 'node:assert/strict';
import {
  claimsReader,
  noClaims,
  type ParagraphClaims,
} from '../../../server/src/facts/claims/paragraph';
import { templates } from '../../../server/src/template/load';
import { newestEdition } from '../../support/disclosure';

const read = claimsReader(newestEdition);

/** Which kinds of claims there are, and how many. */
const kindsIn = ({ tallies, ...lists }: ParagraphClaims): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries({ ...lists, tallies: tallies?.sentences ?? [] })
      .map(([kind, { length }]) => [kind, length] as const)
      .filter(([, count]) => count > 0),
  );

suite('what a paragraph claims', () => {
  for (const paragraph of [
    '',
    '全市政府信息公开工作平稳有序。',
    '地址：云溪路18号。',
    '没有发生。',
    '一是加强领导。二是压实责任。三是狠抓落实。',
  ])
    test(`nothing, and always the same nothing: “${paragraph}”`, () =>
      assert.equal(read(paragraph, 'overview'), noClaims));

  const cases: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
    ['收到政府信息公开申请5件。', { statements: 1 }],
    ['未收到政府信息公开申请。', { statements: 1 }],
    ['平稳有序。收到政府信息公开申请5件，办结4件。', { statements: 2 }],
    ['收到政府信息公开申请5件，其中自然人3件、商业企业2件。', { statements: 3, breakdowns: 1 }],
    ['收到政府信息公开申请6件，同比增长20%。', { statements: 1, ratios: 1 }],
    ['收到申请10件，其中网上申请6件，占50%。', { breakdowns: 1, wrongShares: 1 }],
    ['收取信息处理费600元。', { charges: 1 }],
    ['公开政府信息200条。', { disclosures: 1, tallies: 1 }],
  ];
  for (const [paragraph, kinds] of cases)
    test(`${Object.keys(kinds).join(' and ')}: “${paragraph}”`, () =>
      assert.deepEqual(kindsIn(read(paragraph, 'overview')), kinds));

  test('a share of a whole has parts, and how far something has come has none', () => {
    const breakdowns = (said: string): number =>
      kindsIn(read(`政务新媒体${said}60%，其中手机端40%、电脑端20%。`, 'overview')).breakdowns ?? 0;
    assert.deepEqual(['占访问量的', '占', '完成计划的'].map(breakdowns), [1, 1, 0]);
  });

  test('a denial gives no number', () => {
    const [denial] = read('未收到政府信息公开申请。', 'overview').statements;
    assert.equal(denial?.quantity, null);
    assert.equal(denial.claim.id, 'received');
  });

  test('a heading without a number counts, as it says what follows', () => {
    const { tallies, statements } = read('门户网站：', 'overview');
    assert.deepEqual(tallies?.heads, { part: true, channel: true });
    assert.deepEqual([tallies.sentences, statements], [[], []]);
  });

  test('places are those in the sentence, and the sentence’s that in the paragraph', () => {
    const paragraph = '平稳有序。全年收到政府信息公开申请12件，结转1件；办结11件。';
    const { statements } = read(paragraph, 'overview');
    assert.deepEqual(
      statements.map(({ sentence, quantity }) => [
        sentence.index,
        sentence.text.slice(quantity!.from, quantity!.to),
        paragraph.indexOf(sentence.text) === sentence.from,
      ]),
      [
        [1, '12件', true],
        [2, '11件', true],
      ],
    );
  });

  test('the same words in the same chapter are read once', () => {
    const paragraph = '收到政府信息公开申请7件。';
    assert.equal(read(paragraph, 'overview'), read(paragraph, 'overview'));
    assert.equal(claimsReader(newestEdition), read);
  });

  test('a form without claims has lists and changes, but nothing that a table counts', () => {
    const edition = templates.find(({ claims }) => claims === undefined)!;
    const without = claimsReader(edition);
    assert.deepEqual(kindsIn(without('收到政府信息公开申请6件，同比增长20%。', '')), { ratios: 1 });
    assert.equal(without('未收到政府信息公开申请。', ''), noClaims);
    assert.equal(without('门户网站：', ''), noClaims);
  });
});
