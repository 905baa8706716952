import { parseChineseNumber } from './numbers';
import { moneyUnits } from './money';
import { halfWidth, squeeze } from './mapped';
import { isSpace } from './span';
import { unitsOf } from './units';

/** How a number is written where it differs from plain ASCII digits. */
export type NumberStyle =
  | 'full-width'
  | 'thousands'
  | 'leading-zero'
  | 'unit'
  | 'remark'
  | 'letters'
  | 'spelled-sign'
  | 'plus';

/** A cell that holds a number. */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  /** The exact decimal, canonical: no sign for zero, no leading or trailing zeros. */
  readonly decimal: string;
  readonly unit: string | null;
  readonly styles: readonly NumberStyle[];
}

/** A cell with nothing but white space in it, a unit alone, or what a program writes for nothing. */
export interface BlankValue {
  readonly kind: 'blank';
}

/** A cell of words; `meansNumber` is what they plainly stand for (`无` 0, `三` 3), or null. */
export interface WordsValue {
  readonly kind: 'words';
  readonly meansNumber: number | null;
}

export type CellValue = NumberValue | BlankValue | WordsValue;

/** Units that stand after a count or an amount. */
export const unitPattern = `(?:${moneyUnits.join('|')}|件次|件|项次|项|批次|批|次|个|宗|起|条|份|部|家|人次|人|例|户)`;

const signWords = '增加了?|新增|增|减少了?|减|\\+|-|−|–|﹣|－';
const number = new RegExp(
  `^(?<sign>${signWords})?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?` +
    `(?<unit>${unitPattern})?(?<trend>\\((?:增加|增|减少|减|\\+|-)\\)|增加|增|减少|减)?` +
    `(?<remark>\\([^()]*\\)?|其中.*)?$`,
);
/**
 * What Python and databases write for a cell that has nothing in it, `nan` for example. Nobody fills that in, and it
 * says of no count that it is 0; a spreadsheet's `#N/A` is a formula that failed, and no blank.
 */
const nothingWords = /^(?:nan|none|null)$/i;
const zeroWords = /^(?:无|零|没有|暂无|无此项|空|〇|○|[-—–−―/\\]{1,4}|N\/?A|nil)$/i;

/**
 * Digits that a reader sees apart are two counts: 0 5 is not 5. What has no width, or wraps a cell, parts
 * nothing, nor does a blank in an amount with a fraction.
 */
function saysTwoNumbers(text: string): boolean {
  let afterDigit = false;
  let isParted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e || unit === 0xff0e) return false;
    if (isDigit(unit)) {
      if (isParted) return !/[.．]/.test(text.slice(at));
      afterDigit = true;
    } else if (!isSpace(unit)) afterDigit = isParted = false;
    else if (afterDigit && !showsNothing(unit)) isParted = true;
  }
  return false;
}

const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

/** White space without a width, and the ends of lines that a cell is wrapped with. */
const showsNothing = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200d) ||
  unit === 0x2060 ||
  unit === 0xfeff ||
  unit === 0x0a ||
  unit === 0x0d;

/** Longer texts are sentences: none of them is a number with its unit and remark. */
const maxValueLength = 200;

/** More digits than this make a code, such as of a document, and no count. */
const maxCountLength = 9;

/** What the text of one cell says. Never throws; whatever is no number is `words`. */
export function parseCellValue(text: string): CellValue {
  if (isPlainCount(text)) return plainCount(text);
  const tight = squeeze(text);
  if (tight === '') return { kind: 'blank' };
  if (tight.length > maxValueLength) return { kind: 'words', meansNumber: null };
  const isWhole = tight.length === text.length;
  if (!isWhole && saysTwoNumbers(text)) return { kind: 'words', meansNumber: null };
  const half = halfWidth(tight);
  if (valueStarts.has(half.charCodeAt(0))) {
    const plain = parseNumber(half, half !== tight && /[０-９]/.test(tight));
    if (plain) return plain;
    const mistyped = withoutLetters(half);
    if (mistyped !== null) return letters(canonicalDecimal(mistyped, false));
    if (zeroWords.test(half)) return { kind: 'words', meansNumber: 0 };
    if (nothingWords.test(half)) return { kind: 'blank' };
  }
  return { kind: 'words', meansNumber: parseChineseNumber(tight) };
}

/** What a number or a word for zero can begin with: most words need no expression to be told from them. */
const valueStarts = unitsOf('0123456789增新减+-−–—﹣－无零没暂空〇○―/\\NnOolI');

/** Digits and no more, as most cells hold. */
function isPlainCount(text: string): boolean {
  if (text === '' || text.length > maxValueLength) return false;
  if (text.length > 1 && text.charCodeAt(0) === 0x30) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

const plainCount = (digits: string): NumberValue => ({
  kind: 'number',
  value: Number(digits),
  decimal: digits,
  unit: null,
  styles: [],
});

function parseNumber(half: string, fullWidth: boolean): NumberValue | null {
  const groups = number.exec(half)?.groups;
  if (!groups) return null;
  const { sign, fraction = '', unit, trend, remark } = groups;
  const whole = groups.whole!;
  if (sign !== undefined && trend !== undefined) return null;
  const digits = whole.replace(/,/g, '');
  const negative = /^(?:减|-|−|–|﹣)/.test(sign ?? '') || /减|-/.test(trend ?? '');
  const decimal = canonicalDecimal(digits + fraction, negative);
  const styles: NumberStyle[] = [];
  if (fullWidth) styles.push('full-width');
  if (whole.includes(',')) styles.push('thousands');
  if (/^0\d/.test(digits)) styles.push('leading-zero');
  if (unit !== undefined) styles.push('unit');
  if (remark !== undefined) styles.push('remark');
  if (trend !== undefined || /[增减]/.test(sign ?? '')) styles.push('spelled-sign');
  if (sign === '+') styles.push('plus');
  return { kind: 'number', value: Number(decimal), decimal, unit: unit ?? null, styles };
}

/** The digits meant by letters that look like them, alone or among digits; null where there are none. */
const withoutLetters = (half: string): string | null =>
  half.length <= maxCountLength && /^(?:[OolI]|[OolI]*\d[\dOolI]*)$/.test(half)
    ? half.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
    : null;

const letters = (decimal: string): NumberValue => ({
  kind: 'number',
  value: Number(decimal),
  decimal,
  unit: null,
  styles: ['letters'],
});

function canonicalDecimal(digits: string, negative: boolean): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const w = whole.replace(/^0+(?=\d)/, '');
  const f = fraction.replace(/0+$/, '');
  const decimal = f === '' ? w : `${w}.${f}`;
  return negative && decimal !== '0' ? `-${decimal}` : decimal;
}
