import { applicationsTable, balanced } from './applications';
import { replaced } from './draft';
import { shortReport } from './shortReport';

/** A report whose table three has every row, and true sums. */
export const right = shortReport({ applications: applicationsTable(balanced) });
const zeros = ' | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
export const line = (label: string, cells = zeros): string => `| ${label}${cells}`;

/** The report with parts replaced, one after the other. */
export const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [part, by]) => replaced(text, part, by), right);

export const duplicate = line('2.重复申请');
export const publication = line('3.要求提供公开出版物');
export const granted = line('（一）予以公开', ' | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n');
export const processInformation = line('6.属于四类过程性信息', ' | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n');
export const carriedOut = line('四、结转下年度继续办理', ' | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n');
export const total = line('（七）总计', ' | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n');
export const unpaid = line(
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
);
export const uncorrected = line('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请');
export const others = line('3.其他');
