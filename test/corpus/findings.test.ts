import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker } from '../../server/src/rules/check';
import type { Finding } from '../../server/src/rules/model';
import { disclosureEditions as templates } from '../support/disclosure';
import {
  corpusIsAbsent,
  corpusIsThere,
  readDraft,
  readExpectations,
  type Expectation,
} from '../support/corpus';
import { parse } from '../support/reader';

/** Whether findings with one of the expectation's codes stand on its line, or relate to it. */
function isMet(
  { code, line, tier }: Expectation,
  text: string,
  found: readonly Finding[],
): boolean {
  const { lines } = parse(text);
  const isOn = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    lines.lineAt(start) < line && line <= lines.lineAt(Math.max(start, end - 1)) + 1;
  return found
    .filter((finding) => code === '(any)' || code.split(' / ').includes(finding.code))
    .some(({ span, related }) =>
      [span, ...(tier === 'MUST-NOT' ? [] : related.map((each) => each.span))].some(isOn),
    );
}

/** Entries of one cause are met by one finding: those that another code's finding reaches count too. */
const isReached = (expectation: Expectation, text: string, found: readonly Finding[]): boolean =>
  isMet(expectation, text, found) ||
  (['row-total', 'column-total', 'balance'].includes(expectation.code) &&
    ['row-total', 'column-total', 'balance'].some((code) =>
      isMet({ ...expectation, code }, text, found),
    ));

suite('corpus: findings', function () {
  if (!corpusIsThere) {
    test(corpusIsAbsent, function () {
      this.skip();
    });
    return;
  }
  const checker = createChecker(rules, templates);
  const expectations = readExpectations();
  const drafts = [...new Set(expectations.map(({ draft }) => draft))];
  const outcomes = drafts.flatMap((name) => {
    const text = readDraft(name);
    const found = checker.check(parse(text));
    return expectations
      .filter(({ draft }) => draft === name)
      .map((expectation) => ({
        tier: expectation.tier,
        told: `${name}:${expectation.line} ${expectation.code} ${expectation.quote}`,
        met: isReached(expectation, text, found),
      }));
  });
  const of = (tier: Expectation['tier']) => outcomes.filter((each) => each.tier === tier);
  const told = (list: typeof outcomes): readonly string[] => list.map((each) => each.told);

  test('everything that an expert must flag is found', () => {
    assert.ok(of('MUST').length >= 20);
    assert.deepEqual(told(of('MUST').filter(({ met }) => !met)), []);
  });

  test('what an expert should flag is found', () => {
    assert.ok(of('SHOULD').length >= 20);
    assert.deepEqual(told(of('SHOULD').filter(({ met }) => !met)), []);
  });

  test('nothing is found where an expert says that nothing is wrong', () => {
    assert.ok(of('MUST-NOT').length > 0);
    assert.deepEqual(told(of('MUST-NOT').filter(({ met }) => met)), []);
  });
});
