import { halfWidth } from '../text/mapped';
import { oncePerText } from '../text/oncePerText';
import { pipes } from '../text/pipes';
import { firstUnitOf, textAt, type Span } from '../text/span';
import { unitsOf } from '../text/units';

const pageMark = new RegExp(
  `^\\s*(?:[-—–―－·~]+\\s*\\d{1,4}\\s*[-—–―－·~]+|第\\s*\\d{1,4}\\s*页[^${pipes}]{0,12}|\\d{1,4}\\s*/\\s*\\d{1,4}|[-—–―－]\\s*\\d{1,4})\\s*$`,
);

/** What a page mark begins with, in either width: cheaper to look for than what the marks are. */
const starts = unitsOf('-—–―－·~～第0123456789０１２３４５６７８９');
const digits = unitsOf('0123456789０１２３４５６７８９');

/** Whether the line is only a page number in its usual dress, as `- 4 -` or `第 4 页`. */
export function isPageMark(line: string): boolean {
  const first = firstUnitOf(line);
  if (!starts.has(first)) return false;
  // As most lines of a value do, it begins with a digit: then it is a page of so many.
  if (digits.has(first) && !/[/／]/.test(line)) return false;
  const plain = halfWidth(line);
  return pageMark.test(plain) && !/^\s*-\s*\d+\s*$/.test(plain);
}

/** Whether the span, which does not begin with white space, is such a line; most are told by their first unit. */
export const isPageMarkAt = (text: string, span: Span): boolean =>
  starts.has(text.charCodeAt(span.start)) && isPageMark(textAt(text, span));

/**
 * Whether the text has one line alone that looks like a page's number. Pages come in numbers: where cells
 * have lines of their own, it may be a cell's words.
 */
export const hasLonePageMark = oncePerText(
  (text): boolean => text.split(/\r\n|\r|\n/).filter(isPageMark).length === 1,
);
