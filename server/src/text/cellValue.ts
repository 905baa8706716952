import { parseChineseNumber } from './numbers';
import { halfWidth, squeeze } from './mapped';

/** How a number is written where it differs from plain ASCII digits. */
export type NumberStyle =
  'full-width' | 'thousands' | 'leading-zero' | 'unit' | 'remark' | 'letters' | 'spelled-sign';

/** A cell that holds a number. */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  /** The exact decimal, canonical: no sign for zero, no leading or trailing zeros. */
  readonly decimal: string;
  readonly unit: string | null;
  readonly styles: readonly NumberStyle[];
}

/** A cell with nothing but white space in it. */
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
export const unitPattern =
  '(?:万元|亿元|千元|元|万|亿|件次|件|项次|项|批次|批|次|个|宗|起|条|份|部|家|人次|人|例|户)';

const signWords = '增加了?|新增|增|减少了?|减|\\+|-|−|–|﹣|－';
const number = new RegExp(
  `^(?<sign>${signWords})?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?` +
    `(?<unit>${unitPattern})?(?<trend>\\((?:增加|增|减少|减|\\+|-)\\)|增加|增|减少|减)?` +
    `(?<remark>\\([^()]*\\)?|其中.*)?$`,
);
const zeroWords = /^(?:无|零|没有|暂无|无此项|空|〇|○|[-—–−―/\\]{1,4}|N\/?A|nil)$/i;

/** Longer texts are sentences: none of them is a number with its unit and remark. */
const longestValue = 200;

/** More digits than this make a code, such as of a document, and no count. */
const longestCount = 9;

/** What the text of one cell says. Never throws; whatever is no number is `words`. */
export function parseCellValue(text: string): CellValue {
  const tight = squeeze(text);
  if (tight === '') return { kind: 'blank' };
  if (tight.length > longestValue) return { kind: 'words', meansNumber: null };
  const half = halfWidth(tight);
  const plain = parseNumber(half, half !== tight && /[０-９]/.test(tight));
  if (plain) return plain;
  const mistyped = withoutLetters(half);
  if (mistyped !== null) return letters(canonicalDecimal(mistyped, false));
  if (zeroWords.test(half)) return { kind: 'words', meansNumber: 0 };
  return { kind: 'words', meansNumber: parseChineseNumber(tight) };
}

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
  return { kind: 'number', value: Number(decimal), decimal, unit: unit ?? null, styles };
}

/** The digits meant by letters that look like them, alone or among digits; null where there are none. */
const withoutLetters = (half: string): string | null =>
  half.length <= longestCount && /^(?:[OolI]|[\dOolI]*\d[\dOolI]*)$/.test(half)
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
