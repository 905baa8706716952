import assert from 'node:assert/strict';
import { noClaims } from '../../../server/src/facts/claims/paragraph';
import { following, isOfYear, placedClaims } from '../../../server/src/facts/claims/placed';
import type { Report } from '../../../server/src/report/model';
import { spanInSentence } from '../../../server/src/report/prose/passages';
import { textAt } from '../../../server/src/text/span';
import { parse } from '../../support/reader';
import { shortReport } from '../../support/shortReport';

const preamble = '本报告由云溪市生态环境局编制。';
const overview = (text: string): Report => parse(shortReport({ preamble, overview: text }));

/** The numbers of the statements, as the draft has them where they are said to stand. */
const numbersIn = (report: Report): readonly string[] =>
  placedClaims(report).flatMap(({ claims, sentenceOf }) =>
    claims.statements.map(({ sentence, quantity }) =>
      textAt(
        report.text,
        spanInSentence(sentenceOf(sentence), quantity?.from ?? 0, quantity?.to ?? 0),
      ),
    ),
  );

suite('claims at their places', () => {
  test('none in a report without running text, and none of a paragraph that claims nothing', () => {
    assert.deepEqual(placedClaims(parse('')), []);
    assert.deepEqual(placedClaims(overview('平稳有序。\n\n持续推进。')), []);
  });

  test('paragraph by paragraph in the draft’s order, those without claims left out', () => {
    const report = overview('收到政府信息公开申请5件。\n\n平稳有序。\n\n办结政府信息公开申请4件。');
    const placed = placedClaims(report);
    assert.equal(placed.length, 2);
    assert.ok(placed.every(({ claims }) => claims !== noClaims));
    assert.ok(placed[0]!.from < placed[1]!.from);
    assert.ok(placed.every(({ passage }) => passage.chapter?.template.id === 'overview'));
    assert.deepEqual(numbersIn(report), ['5件', '4件']);
  });

  test('numbers stand where the draft has them after text was put before them', () => {
    const text = '全年平稳有序。收到政府信息公开申请5件，办结4件。';
    const report = overview(text);
    const moved = overview(`平稳有序。\n\n另有一段。\n\n${text}`);
    assert.deepEqual(numbersIn(report), ['5件', '4件']);
    assert.deepEqual(numbersIn(moved), ['5件', '4件']);
    const [one, other] = [placedClaims(report)[0]!, placedClaims(moved)[0]!];
    assert.equal(other.claims, one.claims);
    assert.notEqual(other.from, one.from);
  });

  test('a number that a converter broken over two lines is found whole', () => {
    const report = overview('收到政府信息公开申请1\n2件，其中自然人1\n0件、商业企业2件。');
    const [{ claims, figureAt } = assert.fail('nothing')] = placedClaims(report);
    const [{ whole, parts } = assert.fail('no list')] = claims.breakdowns;
    const figures = [whole, ...parts].map(figureAt);
    assert.deepEqual(
      figures.map(({ text }) => text),
      ['12件', '10件', '2件'],
    );
    assert.deepEqual(
      figures.map(({ span }) => textAt(report.text, span)),
      ['1\n2件', '1\n0件', '2件'],
    );
  });

  test('the draft’s sentence is the same whenever it is asked, and another for the same words elsewhere', () => {
    const sentence = '收到政府信息公开申请5件。';
    const [one, two] = placedClaims(overview(`${sentence}\n\n${sentence}`));
    assert.equal(one!.claims, two!.claims);
    const own = one!.claims.statements[0]!.sentence;
    assert.equal(one!.sentenceOf(own), one!.sentenceOf(own));
    assert.notEqual(one!.sentenceOf(own), two!.sentenceOf(own));
    assert.equal(two!.sentenceOf(own).from - one!.sentenceOf(own).from, sentence.length + 1);
  });

  test('what a heading says holds until the next one, and in its own chapter alone', () => {
    const report = parse(
      shortReport({
        preamble,
        overview: '公开政府信息1条。\n\n门户网站：\n\n公开政府信息2条。\n\n公开政府信息3条。',
        others: '公开政府信息4条。',
      }),
    );
    const none = { part: false, channel: false };
    const site = { part: true, channel: true };
    assert.deepEqual(
      placedClaims(report).map(({ under }) => under),
      [none, none, site, site, none],
    );
  });
});

suite('what holds where something is said', () => {
  test('a part holds until something says otherwise, a channel from then on', () => {
    const before = { part: true, channel: false };
    assert.deepEqual(following(before, { part: null, channel: false }), before);
    assert.deepEqual(following(before, { part: false, channel: true }), {
      part: false,
      channel: true,
    });
    assert.deepEqual(following({ part: false, channel: true }, { part: true, channel: false }), {
      part: true,
      channel: true,
    });
  });

  test('a statement is of the year unless both are known and differ', () => {
    assert.equal(isOfYear({ year: 2024 }, 2024), true);
    assert.equal(isOfYear({ year: 2023 }, 2024), false);
    assert.equal(isOfYear({ year: null }, 2024), true);
    assert.equal(isOfYear({ year: 2023 }, null), true);
  });
});
