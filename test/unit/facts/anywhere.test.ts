import assert from 'node:assert/strict';
import { firstPlaceOf, fitsAnywhere, hasAnywhere } from '../../../server/src/facts/prose/anywhere';
import { textAt } from '../../../server/src/text/span';
import { parse } from '../../support/reader';
import { disclosure2021, shortReport } from '../../support/shortReport';

const report = parse(
  shortReport({
    preamble: '本报告由本机关编制。',
    overview: '平稳有序，见《条\n例》。\n\n联系电话\n\n（０８７０）2345678。\n\n见《条例》。',
    disclosure: disclosure2021({}),
  }),
);

suite('what a draft says anywhere', () => {
  test('words, in the preamble and in chapters, but not in tables', () => {
    assert.equal(hasAnywhere(report, '由本机关编制'), true);
    assert.equal(hasAnywhere(report, '平稳有序'), true);
    assert.equal(hasAnywhere(report, '行政规范性文件'), false);
  });

  test('words and wordings over a break that a converter left in them, in either width', () => {
    assert.equal(hasAnywhere(report, '《条例》。联系电话(0870)'), true);
    assert.equal(fitsAnywhere(report, [/传真/, /联系电话\(\d{4}\)/]), true);
    assert.equal(fitsAnywhere(report, [/传真/, /邮编/]), false);
    assert.equal(fitsAnywhere(report, []), false);
  });

  test('the first place of words, and none', () => {
    const place = firstPlaceOf(report, '《条例》')!;
    assert.equal(textAt(report.text, place), '《条\n例》');
    assert.equal(firstPlaceOf(report, '《办法》'), null);
    assert.equal(firstPlaceOf(parse(''), '《条例》'), null);
  });
});
