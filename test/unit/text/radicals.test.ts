import assert from 'node:assert/strict';
import { withPlainIdeographs } from '../../../server/src/text/radicals';
import { parse } from '../../support/reader';

suite('radicals in place of words', () => {
  test('become the words, unit for unit', () => {
    assert.equal(
      withPlainIdeographs('⼀、⼆、⼈⺠、⻔⼾⽹站、⼯作'),
      '一、二、人民、门户网站、工作',
    );
    assert.equal(withPlainIdeographs('一、总体情况。'), '一、总体情况。');
  });

  test('what is a part of words only stays as it is', () => {
    assert.equal(withPlainIdeographs('⺡⺾'), '⺡⺾');
  });

  test('a draft written with them is read as any other', () => {
    const report = parse(
      '云溪市⽣态环境局2024年政府信息公开⼯作年度报告\n⼀、总体情况\n正⽂。\n⼆、主动公开政府信息情况\n',
    );
    assert.equal(report.title?.agency, '云溪市生态环境局');
    assert.deepEqual(
      report.chapters.map(({ template, numbering }) => `${template.id} ${numbering?.value}`),
      ['overview 1', 'disclosure 2'],
    );
    assert.equal(report.source.length, report.text.length);
  });
});
