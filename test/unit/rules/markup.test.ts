import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import type { Finding } from '../../../server/src/rules/model';
import { applyEdits } from '../../../server/src/text/edit';
import { disclosureEditions as templates } from '../../support/disclosure';
import { parse } from '../../support/reader';

const checker = createChecker(rules, templates);

const fixed = (text: string, code: string): string => {
  const finding = checker.check(parse(text)).find((each) => each.code === code);
  assert.ok(finding, `no ${code}`);
  assert.ok(finding.fixes[0], `no fix of ${code}`);
  return applyEdits(text, finding.fixes[0].edits);
};

const cells = (...texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

const page = (...rows: readonly string[]): string =>
  [
    '<h1>云溪市教育局2024年政府信息公开工作年度报告</h1>',
    '<p>二、主动公开政府信息情况</p><table>',
    cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    ...rows,
    '</table><p>三、收到和处理政府信息公开申请情况</p>',
  ].join('');

suite('fixes in a page’s source', () => {
  test('a blank cell is filled between its tags', () => {
    const text = page(cells('规章', '', '0', '0'), cells('行政规范性文件', '1', '0', '1'));
    assert.equal(fixed(text, 'cell-blank'), text.replace('<td></td>', '<td>0</td>'));
  });

  test('a missing row is a row of tags', () => {
    const text = page(cells('行政规范性文件', '1', '0', '1'));
    const finding = checker.check(parse(text)).find(({ code }) => code === 'row-missing');
    assert.ok(finding);
    const mended = applyEdits(text, finding.fixes.flatMap(({ edits }) => edits).slice(0, 1));
    assert.equal(parse(mended).tables.get('disclosure')?.layout, 'markup');
  });

  test('a missing chapter stands before the tags of the one after it', () => {
    const text = page(cells('规章', '0', '0', '0'), cells('行政规范性文件', '1', '0', '1'));
    const mended = fixed(text, 'chapter-missing');
    assert.match(mended, /\n\n一、总体情况\n\n[^<]*<p>二、主动公开/);
    assert.equal(parse(mended).chapters[0]?.template.id, 'overview');
  });

  test('values of table four that are too few are found from the first to the last', () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const text = [
      '<h1>云溪市教育局2024年政府信息公开工作年度报告</h1>',
      '<p>四、政府信息公开行政复议、行政诉讼情况</p><table>',
      cells('行政复议', '行政诉讼'),
      cells('未经复议直接起诉', '复议后起诉'),
      cells(...outcomes, ...outcomes, ...outcomes),
      ...new Array<string>(14).fill('<td>1</td>'),
      '</table>',
    ].join('\n');
    const finding = checker.check(parse(text)).find(({ code }) => code === 'row-shape');
    assert.ok(finding);
    const found = text.slice(finding.span.start, finding.span.end);
    assert.equal(found.match(/1/g)?.length, 14);
    assert.match(found, /^1<[^]*>1$/);
  });

  test('no fix takes tags away', () => {
    const text = `<p>设为首页</p><p>加入收藏</p>${page(cells('规章', '0', '0', '0'))}<div>打印本页</div>`;
    const report = parse(text);
    const found: readonly Finding[] = checker.check(report);
    assert.ok(found.some(({ code }) => code === 'web-residue'));
    for (const { fixes } of found) {
      for (const { span } of fixes.flatMap(({ edits }) => edits)) {
        assert.doesNotMatch(text.slice(span.start, span.end), /[<>]/);
      }
    }
  });
});
