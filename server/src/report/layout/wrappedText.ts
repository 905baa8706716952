import { unitPattern } from '../../text/cellValue';
import { chineseNumberCharacters } from '../../text/numbers';
import { halfWidth } from '../../text/mapped';
import { layoutOf } from './kinds';
import { isPageMark } from '../pageMarks';
import { mark, type RegionLine } from './regionLines';

/** A longer line is broken by no converter. */
const maxLineLength = 400;
const endsSentence = /[。;]/;
const closed = /[。;:!?]$/;
const startsParagraph =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.](?!\d)|注:)/;
const comma = /,(?!\d)/;
const rowOfValues = /(?:\s\d[\d,.]*){3}$/;
const unitFirst = new RegExp(
  `^(?:件(?!数)|份(?!数)|宗|${unitPattern}(?![\\p{Script=Han}\\d]))`,
  'u',
);

/**
 * Lines that only together with the next are a sentence, which may well name rows and give numbers:
 * a line with a comma or a number and its unit, whole or begun, and running text below.
 */
export function linesRunningOn(lines: readonly RegionLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let next: string | null = null;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    // Below a line that ends no sentence nothing is running text.
    if (next === null && (line.marks & (mark.stop | mark.semicolon)) === 0) continue;
    if (line.raw.length > maxLineLength) {
      next = null;
      continue;
    }
    const raw = halfWidth(line.raw).trim();
    if (raw === '' || isPageMark(raw)) continue;
    const isFree = layoutOf(raw) === 'free';
    const runsOn: boolean = isFree && next !== null && goesOn(raw, next);
    if (runsOn) found.add(line.index);
    next = runsOn || (isFree && endsSentence.test(raw)) ? raw : null;
  }
  return found;
}

/** A number with its unit among words. */
const quantity = new RegExp(`[\\d${chineseNumberCharacters}]\\s*(?:件|份|宗)\\p{Script=Han}`, 'u');

function goesOn(line: string, next: string): boolean {
  if (closed.test(line) || startsParagraph.test(next) || rowOfValues.test(line)) return false;
  return (
    quantity.test(line) ||
    comma.test(line.replace(/\([^()]*\)?/g, '')) ||
    (/\d$/.test(line) && unitFirst.test(next))
  );
}
