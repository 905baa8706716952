import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/rules/check';
import type { Rule, Severity } from '../../../server/src/rules/model';
import { templates } from '../../../server/src/template/load';
import { parse } from '../../support/reader';
import { disclosure2019, shortReport } from '../../support/shortReport';

/** A rule that finds something at each of these places, in this order. */
const ruleOf = (
  code: string,
  severity: Severity,
  places: readonly number[],
  format = true,
): Rule => ({
  code,
  severity,
  ...(format && { format }),
  check: () =>
    places.map((start) => ({
      span: { start, end: start + 1 },
      message: { key: code, args: {} },
    })),
});

const reportOf = (year: number) =>
  parse(
    shortReport({
      title: `云溪市教育局${year}年政府信息公开工作年度报告`,
      preamble: '',
      disclosure: disclosure2019({}),
    }),
  );

suite('what a checker makes of what rules find', () => {
  const severityIn = (year: number, rule: Rule): Severity | undefined =>
    createChecker([rule], templates).check(reportOf(year))[0]?.severity;

  // 国办公开办函〔2019〕60号: for 2019 the form is encouraged.
  const levels = { error: 'warning', warning: 'hint', info: 'hint', hint: 'hint' } as const;
  for (const [own, lower] of Object.entries(levels) as [Severity, Severity][]) {
    test(`a fault of form, ${own}, weighs ${lower} in the year for which the form was encouraged`, () => {
      assert.equal(severityIn(2019, ruleOf('form', own, [0])), lower);
      assert.equal(severityIn(2020, ruleOf('form', own, [0])), own);
    });
  }

  test('any other fault weighs the same in every year', () => {
    assert.equal(severityIn(2019, ruleOf('sums', 'error', [0], false)), 'error');
  });

  test('a level that the user has set counts in every year', () => {
    const checker = createChecker([ruleOf('form', 'error', [0])], templates);
    const [found] = checker.check(reportOf(2019), new Map([['form', 'error']]));
    assert.equal(found?.severity, 'error');
  });

  test('findings come in the draft’s order, those of one place by their codes', () => {
    const checker = createChecker(
      [ruleOf('b', 'error', [7, 3]), ruleOf('c', 'error', [3]), ruleOf('a', 'error', [3, 5])],
      templates,
    );
    assert.deepEqual(
      checker.check(reportOf(2020)).map(({ code, span }) => `${span.start} ${code}`),
      ['3 a', '3 b', '3 c', '5 a', '7 b'],
    );
  });
});
