import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/rules/check';
import { rules } from '../../../server/src/rules/catalogue';
import { ruleText } from '../../../server/src/rules/wording/ruleTexts';
import { createReportReader } from '../../../server/src/report/parse';
import { templates, usualType } from '../../../server/src/template/load';
import { typesOf } from '../../../server/src/template/editions';
import { listDraft } from '../../../server/src/publish/lists/listDraft';
import { wordingIn } from '../../../server/src/wording/wordingIn';

const wording = wordingIn('zh-cn');
const university = typesOf(templates).find(({ id }) => id === 'university')!;
const statute = usualType.statute!.name;

suite('rules: what a type of report says of them', () => {
  test('a type has texts of rules that there are, and of none that do not hold for it', () => {
    const codes = rules.map(({ code }) => code);
    for (const type of typesOf(templates)) {
      for (const code of Object.keys(type.rules?.texts ?? {}))
        assert.ok(codes.includes(code), code);
    }
  });

  test('the law of one type is named for that type, and for no other', () => {
    assert.match(ruleText('issues-empty', 'basis', usualType, wording), new RegExp(statute));
    for (const { code, needs = [] } of rules) {
      if (needs.some((need) => need.startsWith('family:'))) continue;
      for (const part of ['basis', 'explanation'] as const) {
        assert.doesNotMatch(
          ruleText(code, part, university, wording),
          /条例第|《条例》|国办/,
          code,
        );
      }
    }
  });

  test('a finding cites what its own type rests on', () => {
    const reader = createReportReader(templates);
    const checker = createChecker(rules, templates);
    const messageIn = (text: string): string => {
      const { findings } = checker.review(reader.parse(text), {});
      return wording.say(findings.find(({ code }) => code === 'issues-empty')!.message);
    };
    const disclosed = messageIn(
      '# 云溪市水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n无。\n\n## 五、存在的主要问题及改进情况\n\n没问题。\n',
    );
    assert.match(
      disclosed,
      /“存在的主要问题及改进情况”只写了“没问题。”.*《政府信息公开条例》第五十条第（四）项/,
    );
    const ofUniversity = messageIn(
      '# 云溪大学2023—2024学年信息公开年度报告\n\n## 一、概述\n\n高校信息公开。\n\n## 六、信息公开工作的主要经验、问题和改进措施\n\n没问题。\n',
    );
    assert.match(ofUniversity, /只写了“没问题。”/);
    assert.doesNotMatch(ofUniversity, /条例/);
  });

  test('a list gives the basis that the report’s type has', () => {
    const basisIn = (edition: string): string | undefined =>
      listDraft(
        {
          ...{ path: 'a.md', edition, year: 2024, agency: null },
          findings: [
            {
              ...{ code: 'deadline', severity: 'warning', message: '', related: [], fixes: [] },
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
            },
          ],
        },
        wording,
      ).findings[0]?.basis;
    assert.equal(basisIn('2021'), '《政府信息公开条例》第四十九条。');
    assert.equal(basisIn('university-2013'), '报告类型规定的公布期限。');
  });
});
