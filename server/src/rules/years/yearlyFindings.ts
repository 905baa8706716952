import type { Report } from '../../report/model';
import type { YearlyFormula } from '../../template/model';
import { setCell } from '../fixes/cell';
import type { RuleContext, RuleFinding } from '../model';
import { lastYearCell } from '../wording/lastYear';
import { cellName } from '../../facts/names';
import { yearlyChecks } from '../../facts/years/formulas';

/** A finding for each cell that is not what last year's report makes it. */
export const yearlyFindings = (
  report: Report,
  { previous, previousFile }: Pick<RuleContext, 'previous' | 'previousFile'>,
  id: YearlyFormula['id'],
): readonly RuleFinding[] =>
  previous === null
    ? []
    : yearlyChecks(report, previous, id)
        .filter(
          ({ cell, expected }) => cell.value.kind === 'number' && !expected.eq(cell.value.decimal),
        )
        .map((check) => ({
          span: check.cell.span,
          message: {
            key: id,
            args: {
              ...cellName(check.table, check),
              found: check.cell.text,
              expected: check.expected.toString(),
              computation: check.computation,
              year: previous.year ?? 0,
              before:
                check.before[0]?.row.template.label.replace(/^[一二三四五六七八九十]+、/, '') ?? '',
            },
          },
          related: [
            ...check.before.flatMap((place) => lastYearCell({ previous, previousFile }, place)),
            ...(check.row.label
              ? [
                  {
                    span: check.row.label.span,
                    message: { key: 'sum.related-row', args: { row: check.row.template.label } },
                  },
                ]
              : []),
          ],
          fixes: check.expected.lt(0)
            ? []
            : [
                {
                  title: {
                    key: 'fix.set-cell',
                    args: { ...cellName(check.table, check), expected: check.expected.toString() },
                  },
                  edits: setCell(report, check.cell, check.expected.toString()),
                  preferred: false,
                  safe: false,
                },
              ],
        }));
