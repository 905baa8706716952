import { documentSpan } from '../../report/query/places';
import type { Rule } from '../model';
import { comparedTables } from '../../facts/rollup/differences';
import { isComplete, leftOutFinding, tableFindings } from '../rollup/findings';
import { rollupFor } from '../../facts/rollup/sums';

/**
 * A government's consolidated report has in each cell what the reports of its units come to. Nothing is
 * compared while one of them is missing; what is not added up is said.
 */
export const rollupSum: Rule = {
  code: 'rollup-sum',
  severity: 'warning',
  comparesUnits: true,
  *check(report, { subordinates }) {
    if (!subordinates) return;
    if (report.year === null) {
      const message = { key: 'rollup-sum.year-unknown', args: { count: subordinates.length } };
      yield { span: documentSpan(report), message };
      return;
    }
    const rollup = rollupFor(subordinates, report);
    const leftOut = leftOutFinding(report, rollup);
    if (leftOut) yield leftOut;
    if (!isComplete(rollup)) return;
    for (const table of comparedTables(report, rollup)) {
      yield* tableFindings(report, table, rollup);
    }
  },
};
