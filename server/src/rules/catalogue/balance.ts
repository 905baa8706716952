import { sumFindings } from '../sums/findings';
import type { TableRule } from '../model';

/** Down each column 本年新收 + 上年结转 = （七）总计 + 结转下年度, as the table's own heading says. */
export const balance: TableRule = {
  code: 'balance',
  reads: 'tables',
  severity: 'error',
  check: (report) => sumFindings(report, 'balance'),
};
