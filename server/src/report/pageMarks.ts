import { halfWidth } from '../text/mapped';

const pageMark =
  /^\s*(?:[-—–―－·~]+\s*\d{1,4}\s*[-—–―－·~]+|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4}|[-—–―－]\s*\d{1,4})\s*$/;

/** Whether the line is only a page number in its usual dress, as `- 4 -` or `第 4 页`. */
export const isPageMark = (line: string): boolean =>
  pageMark.test(halfWidth(line)) && !/^\s*-\s*\d+\s*$/.test(halfWidth(line));
