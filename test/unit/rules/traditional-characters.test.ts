import assert from 'node:assert/strict';
import { traditionalCharacters } from '../../../server/src/rules/catalogue/traditional-characters';
import { inSimplified } from '../../../server/src/text/traditional';
import { parse } from '../../support/reader';
import { testRule } from '../../support/ruleTester';

const simplified =
  '云溪市生态环境局2024年政府信息公开工作年度报告\n\n本报告由云溪市生态环境局办公室编制。\n\n一、总体情况\n\n全年开展业务培训2场，发布动态12条。\n';
const traditional =
  '雲溪市生態環境局2024年政府信息公開工作年度報告\n\n本報告由雲溪市生態環境局辦公室編製。\n\n一、總體情況\n\n全年開展業務培訓2場，發佈動態12條。\n';

testRule(traditionalCharacters, {
  valid: [
    { name: 'a simplified one', text: simplified },
    {
      name: 'a name in an old form',
      text: simplified.replace('办公室', '办公室（聯繫人：鍾開華）'),
    },
  ],
  invalid: [
    {
      name: 'a traditional one',
      text: traditional.replace(/^(.*)/, '⟦$1⟧'),
      severity: 'warning',
      fixed: [simplified],
      preferred: null,
      safe: false,
    },
  ],
});

suite('texts in traditional characters', () => {
  test('are read as simplified ones, with the same offsets', () => {
    const report = parse(traditional);
    assert.equal(report.recognised, true);
    assert.equal(report.text, simplified);
    assert.equal(report.source, traditional);
  });

  test('are told by more than a few characters', () => {
    assert.equal(inSimplified('開'.repeat(11)), null);
    assert.equal(inSimplified('開'.repeat(12)), '开'.repeat(12));
    assert.equal(inSimplified('開'.repeat(12) + '一'.repeat(1000)), null);
    assert.equal(inSimplified(''), null);
  });
});
