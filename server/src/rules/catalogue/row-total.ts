import { sumFindings } from '../sums/findings';
import { subtotalFindings } from '../sums/subtotals';
import type { TableRule } from '../model';

/** Along each row the total is the sum of its addends (table three: seven columns; table four: five). */
export const rowTotal: TableRule = {
  code: 'row-total',
  reads: 'tables',
  severity: 'error',
  check: (report) => [...sumFindings(report, 'row-total'), ...subtotalFindings(report, 'columns')],
};
