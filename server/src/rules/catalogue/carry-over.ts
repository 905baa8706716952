import type { Rule } from '../model';
import { yearlyChecks } from '../../facts/years/formulas';
import { yearlyFindings } from '../years/yearlyFindings';

/**
 * 上年结转 is last year's 结转下年度, in every column. Where the totals agree, applicants were only sorted
 * otherwise, which weighs a hint.
 */
export const carryOver: Rule = {
  code: 'carry-over',
  needs: ['yearly:carry-over'],
  severity: 'error',
  comparesYears: true,
  check: (report, context) => {
    const { previous } = context;
    const findings = yearlyFindings(report, context, 'carry-over');
    if (previous === null || findings.length === 0) return findings;
    const total = yearlyChecks(report, previous, 'carry-over').find(
      ({ row, cell }) => cell === row.cells.at(-1),
    );
    const totalAgrees =
      total?.cell.value.kind === 'number' && total.expected.eq(total.cell.value.decimal);
    const [first, ...others] = findings;
    return [
      {
        ...first!,
        ...(totalAgrees && { severity: 'hint' as const }),
        related: [
          ...(first!.related ?? []),
          ...others.flatMap(({ span, message, related = [] }) => [
            { span, message },
            ...related.filter(({ isComparison }) => isComparison === true),
          ]),
        ],
        fixes: [
          {
            ...first!.fixes![0]!,
            title: { key: 'fix.carry-over', args: { year: previous.year ?? 0 } },
            edits: findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
          },
        ],
      },
    ];
  },
};
