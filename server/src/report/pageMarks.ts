import { halfWidth } from '../text/mapped';

const pageMark =
  /^\s*(?:[-—–―－·~]+\s*\d{1,4}\s*[-—–―－·~]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4}|[-—–―－]\s*\d{1,4})\s*$/;

/** Cheaper to look for than what the marks are. */
const digit = /[\d０-９]/;

/** Whether the line is only a page number in its usual dress, as `- 4 -` or `第 4 页`. */
export function isPageMark(line: string): boolean {
  if (!digit.test(line)) return false;
  const plain = halfWidth(line);
  return pageMark.test(plain) && !/^\s*-\s*\d+\s*$/.test(plain);
}
