import { sumFindings } from '../sums/findings';
import { subtotalFindings } from '../sums/subtotals';
import type { TableRule } from '../model';

/** Down each column （七）总计 is the sum of the detail rows. */
export const columnTotal: TableRule = {
  code: 'column-total',
  reads: 'tables',
  severity: 'error',
  check: (report) => [
    ...sumFindings(report, 'column-total'),
    ...subtotalFindings(report, 'rows'),
    ...subtotalFindings(report, 'parts'),
  ],
};
