import assert from 'node:assert/strict';
import { createChecker } from '../../../server/src/rules/check';
import type { Rule, Severity } from '../../../server/src/rules/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { ReportType } from '../../../server/src/template/type';
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

  suite('by what the type of report gives', () => {
    const report = reportOf(2024);
    const edition = report.edition;
    const found = (needs: Rule['needs'], change: Partial<ReportType> = {}): readonly string[] => {
      const rule = { ...ruleOf('needy', 'error', [0]), ...(needs && { needs }) };
      const type = { ...edition.type, ...change };
      return createChecker([rule], templates)
        .check({ ...report, edition: { ...edition, type } })
        .map(({ severity }) => severity);
    };

    test('a rule holds where the type gives what it needs, and is silent elsewhere', () => {
      const { statute, publication, roles, rules, ...bare } = edition.type;
      assert.ok(statute && publication && roles && rules);
      for (const need of [
        ...(['statute', 'deadline', 'calendar-year', 'sentence:period'] as const),
        ...(['role:overview', 'role:issues', 'role:cases', 'family:disclosure'] as const),
      ]) {
        assert.deepEqual(found([need]), ['error'], need);
        const other = { ...bare, period: { from: '09-01', to: '08-31' } };
        const without = { ...report, edition: { ...edition, type: other, preamble: [] } };
        const rule = { ...ruleOf('needy', 'error', [0]), needs: [need] };
        assert.deepEqual(createChecker([rule], templates).check(without), [], need);
      }
      assert.deepEqual(found(['statute', 'family:unheard']), []);
      assert.deepEqual(found(undefined), ['error']);
    });

    test('the type may change its level or switch it off; the user’s level goes before', () => {
      const levels = (level: 'hint' | 'off'): Partial<ReportType> => ({
        rules: { levels: { needy: level } },
      });
      assert.deepEqual(found([], levels('hint')), ['hint']);
      assert.deepEqual(found([], levels('off')), []);
      const hinted = {
        ...report,
        edition: { ...edition, type: { ...edition.type, ...levels('hint') } },
      };
      const checker = createChecker([ruleOf('needy', 'error', [0])], templates);
      assert.equal(checker.check(hinted, new Map([['needy', 'warning']]))[0]?.severity, 'warning');
    });
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
