import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/rules/check';
import { isFailure } from '../../../server/src/rules/failures';
import { judgedRule, paragraphRule } from '../../../server/src/rules/paragraphRule';
import type { Place } from '../../../server/src/facts/words/search';
import { disclosureEditions as templates } from '../../support/disclosure';
import { parse } from '../../support/reader';

const title = '云溪市教育局2024年政府信息公开工作年度报告';
const draft = (...paragraphs: readonly string[]): string =>
  `内部甲资料\n\n# ${title}\n\n一、总体情况\n\n${paragraphs.join('\n\n')}\n`;

/** Where 甲 stands in a paragraph. */
const firstIn = (text: string): readonly Place[] => {
  const from = text.indexOf('甲');
  return from < 0 ? [] : [{ from, to: from + 1 }];
};

/** A rule that tells the first 甲 of each paragraph, and of what paragraphs it was asked. */
function ruleOf({ withTitle = false, failsOn = '' } = {}) {
  const asked: string[] = [];
  const rule = paragraphRule<Place>({
    code: 'first',
    severity: 'hint',
    withTitle,
    find(text) {
      asked.push(text);
      if (failsOn !== '' && text.includes(failsOn)) throw new Error(failsOn);
      return firstIn(text);
    },
    tell: ({ from, to }, paragraph) => ({
      span: paragraph.spanOf(from, to),
      message: { key: 'first', args: { chapter: paragraph.index } },
    }),
  });
  return { rule, asked };
}

/** The places of the findings, and which paragraph of its passage each is in. */
const placesIn = (text: string, checker: ReturnType<typeof createChecker>) =>
  checker
    .check(parse(text))
    .filter(({ code }) => code === 'first')
    .map(({ span, message }) => [span.start, message.args.chapter]);

suite('rules that read paragraph by paragraph', () => {
  test('a place in a paragraph is told where it stands in the draft', () => {
    const text = draft('公开 甲方信息甲。', '平稳。', '甲乙丙。');
    assert.deepEqual(placesIn(text, createChecker([ruleOf().rule], templates)), [
      [text.indexOf('甲方'), 0],
      [text.indexOf('甲乙'), 2],
    ]);
  });

  test('what stands above the title counts for those that ask for it', () => {
    const text = draft('平稳。');
    const { rule } = ruleOf({ withTitle: true });
    assert.deepEqual(placesIn(text, createChecker([rule], templates)), [[text.indexOf('甲'), 0]]);
  });

  test('a paragraph is read once, whatever drafts it stands in', () => {
    const { rule, asked } = ruleOf();
    const checker = createChecker([rule], templates);
    const once = '某一段话从未见过，其中有甲。';
    for (const text of [draft(once), draft(once, once), draft('新的一段。', once)]) {
      assert.ok(placesIn(text, checker).length > 0);
    }
    assert.equal(asked.filter((text) => text === once).length, 1);
  });

  test('one that fails is named, tells what it found before, and leaves the others alone', () => {
    const text = draft('甲在前。', '乙不行。', '甲在后。');
    const { rule } = ruleOf({ failsOn: '乙' });
    const other = paragraphRule<Place>({
      code: 'other',
      severity: 'hint',
      find: firstIn,
      tell: ({ from, to }, paragraph) => ({
        span: paragraph.spanOf(from, to),
        message: { key: 'other', args: {} },
      }),
    });
    const { findings, failures } = createChecker([rule, other], templates).review(parse(text), {});
    assert.deepEqual(
      failures.map(({ code, error }) => [code, error instanceof Error && error.message]),
      [['first', '乙']],
    );
    const starts = (code: string): readonly number[] =>
      findings
        .filter((each) => each.code === code && !isFailure(each))
        .map(({ span }) => span.start);
    assert.deepEqual(starts('first'), [text.indexOf('甲在前')]);
    assert.deepEqual(starts('other'), [text.indexOf('甲在前'), text.indexOf('甲在后')]);
  });

  test('one that fails and is switched off is no failure', () => {
    const { rule } = ruleOf({ failsOn: '乙' });
    const { failures } = createChecker([rule], templates).review(parse(draft('乙不行。')), {
      levels: new Map([['first', 'off']]),
    });
    assert.deepEqual(failures, []);
  });

  test('one that judges all places is asked where there is none, too', () => {
    const counted = judgedRule<Place>({
      code: 'counted',
      severity: 'hint',
      find: firstIn,
      *judge(all) {
        const count = [...all].length;
        yield { span: { start: 0, end: 1 }, message: { key: 'counted', args: { count } } };
      },
    });
    const counts = [draft('平稳。'), draft('甲。', '甲。')].map(
      (text) =>
        createChecker([counted], templates)
          .check(parse(text))
          .find(({ code }) => code === 'counted')?.message.args.count,
    );
    assert.deepEqual(counts, [0, 2]);
  });
});
