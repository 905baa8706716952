import { sumFindings } from '../sums/findings';
import { subtotalFindings } from '../sums/subtotals';
import type { Rule } from '../model';

/** Down each column （七）总计 is the sum of the detail rows. */
export const columnTotal: Rule = {
  code: 'column-total',
  severity: 'error',
  check: (report) => [...sumFindings(report, 'column-total'), ...subtotalFindings(report, 'rows')],
};
