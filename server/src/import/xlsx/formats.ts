/** How a workbook shows a value, by its format. */
export interface Shown {
  readonly text: string;
  /** Whether it shows another number than it has, or nothing at all. */
  readonly as: 'it is' | 'rounded' | 'hidden';
}

/** A format's code, read; null for one that says nothing of numbers: dates, times, fractions. */
export interface NumberFormat {
  readonly sections: readonly Section[];
}

interface Section {
  readonly tokens: readonly Token[];
  /** Which values it is for, where it says so. */
  readonly holds: ((value: number) => boolean) | null;
}

type Token =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'digit'; readonly always: boolean }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'value' };

/** Those that every workbook has and that show a number otherwise than it is. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '¥#,##0;¥-#,##0;¥"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '¥#,##0.00;¥-#,##0.00;¥"-"',
};

/** The format that every workbook has by that number. */
export const builtInFormat = (id: number): NumberFormat | null => {
  const code = builtIn[id];
  return code === undefined ? null : readFormat(code);
};

const piece =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|([0#?])|([.,%@;])|([^])/giu;
const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};
const signs: Readonly<Record<string, Token>> = {
  '.': { kind: 'point' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  '@': { kind: 'value' },
};

/** Reads the code of a format that is none of days. */
export function readFormat(code: string): NumberFormat | null {
  const sections: Section[] = [];
  let tokens: Token[] = [];
  let holds: Section['holds'] = null;
  for (const [
    whole,
    quoted,
    escaped,
    bracketed,
    general,
    digit,
    sign,
    other,
  ] of `${code};`.matchAll(piece)) {
    const words = quoted ?? escaped ?? other;
    if (sign === ';') {
      sections.push({ tokens, holds });
      tokens = [];
      holds = null;
    } else if (bracketed !== undefined) {
      const [, comparison, than] = /^([<>=]+)(-?[\d.]+)$/.exec(bracketed) ?? [];
      const compare = comparisons[comparison ?? ''];
      if (compare) holds = (value) => compare(value, Number(than));
      // Hours beyond a day, and numbers in Chinese characters.
      else if (/^[hms]+$|^DBNum/i.test(bracketed)) return null;
      const currency = /^\$([^-]+)/.exec(bracketed)?.[1];
      if (currency !== undefined) tokens.push({ kind: 'words', text: currency });
    } else if (general !== undefined) tokens.push({ kind: 'value' });
    else if (digit !== undefined) tokens.push({ kind: 'digit', always: digit === '0' });
    else if (sign !== undefined) tokens.push(signs[sign]!);
    // Powers of ten, fractions, hours: the number itself tells more.
    else if (other !== undefined && /[\p{Script=Latin}/]/u.test(other)) return null;
    else if (words !== undefined && whole !== '') tokens.push({ kind: 'words', text: words });
  }
  return { sections };
}

/** How the number is shown, `plain` being how it is without any format. Thousands are not held apart. */
export function shownNumber(value: number, plain: string, { sections }: NumberFormat): Shown {
  const { section, isSigned } = sectionFor(value, sections);
  if (!section) return { text: plain, as: 'it is' };
  const { tokens } = section;
  if (tokens.every((token) => token.kind === 'words' && token.text.trim() === ''))
    return { text: plain, as: plain === '' ? 'it is' : 'hidden' };
  const amount = isSigned ? value : Math.abs(value);
  const isNumber = tokens.some(({ kind }) => kind === 'digit');
  const { text, rounded } = isNumber
    ? withDigits(amount, tokens)
    : { text: wordsOf(tokens, plain.replace(isSigned ? '' : '-', '')), rounded: false };
  // Red alone is nothing to read.
  const isTold = value >= 0 || isSigned || /[-−－(（△▲]/.test(wordsOf(tokens, ''));
  const whole = (isTold ? text : `-${text}`).trim();
  // A sign for a place that nothing is at: the number is nought, and not shown.
  if (whole === '') return { text: plain, as: 'hidden' };
  return { text: whole, as: rounded ? 'rounded' : 'it is' };
}

/** How words are shown: some formats put more to them. */
export function shownWords(words: string, { sections }: NumberFormat): Shown {
  const own = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  if (!own || own.tokens.some(({ kind }) => kind === 'digit')) return { text: words, as: 'it is' };
  if (own.tokens.every((token) => token.kind === 'words' && token.text.trim() === ''))
    return { text: words, as: sections.length > 1 ? 'hidden' : 'it is' };
  return { text: wordsOf(own.tokens, words), as: 'it is' };
}

/** `isSigned`: a number below nought has its sign before the section's words. */
function sectionFor(
  value: number,
  sections: readonly Section[],
): { readonly section: Section | undefined; readonly isSigned: boolean } {
  const numeric = sections.slice(0, 3);
  const conditional = numeric.find(({ holds }) => holds?.(value));
  if (conditional) return { section: conditional, isSigned: true };
  if (numeric.some(({ holds }) => holds !== null))
    return { section: numeric.findLast(({ holds }) => holds === null), isSigned: true };
  const [positive, negative, zero] = numeric;
  if (value < 0 && negative) return { section: negative, isSigned: false };
  if (value === 0 && zero) return { section: zero, isSigned: true };
  return { section: positive, isSigned: true };
}

const wordsOf = (tokens: readonly Token[], value: string): string =>
  tokens
    .map((token) => (token.kind === 'words' ? token.text : token.kind === 'value' ? value : ''))
    .join('');

function withDigits(
  value: number,
  tokens: readonly Token[],
): { readonly text: string; readonly rounded: boolean } {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point < 0 ? tokens.length : point;
  const decimals = Math.min(
    maxDecimals,
    tokens.slice(end).filter(({ kind }) => kind === 'digit').length,
  );
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  // Commas behind the last digit, or before the point: thousands of what the cell has.
  const thousands = tokens.filter(
    ({ kind }, index) =>
      kind === 'comma' && (index > lastDigit || (index < end && !hasDigit(tokens, index, end))),
  ).length;
  const scaled = scaledBy(Math.abs(value), 2 * percents - 3 * thousands);
  const shown = roundedTo(scaled, decimals);
  if (shown >= tooLarge) return { text: String(value), rounded: false };
  const [whole = '', fraction = ''] = shown.toFixed(decimals).split('.');
  const left = spread(tokens.slice(0, end), whole === '0' ? '' : whole);
  const rest = fraction.replace(/0+$/, '');
  const isBlank = !/\d/.test(left);
  const isNought = rest === '' && tokens.some((token) => token.kind === 'digit' && token.always);
  const number =
    (isBlank && (rest !== '' || isNought) ? '0' : '') + (rest === '' ? '' : `.${rest}`);
  const right = tokens.slice(end).map((token) => signOf(token, number));
  const sign = value < 0 && shown !== 0 ? '-' : '';
  return { text: sign + left + right.join(''), rounded: shown !== scaled };
}

/** `toFixed` writes no more digits than these, and powers of ten beyond. */
const maxDecimals = 20;
const tooLarge = 1e21;

/** What stands in the place of a piece from the point on, where all digits behind it stand. */
function signOf(token: Token, number: string): string {
  switch (token.kind) {
    case 'words':
      return token.text;
    case 'percent':
      return '%';
    case 'point':
      return number;
    default:
      return '';
  }
}

const hasDigit = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'digit');

/** The digits in their places from the right, with the words between them; the first place takes all the rest. */
function spread(tokens: readonly Token[], digits: string): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let rest = digits;
  let text = '';
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === 'words') text = token.text + text;
    else if (token.kind === 'percent') text = `%${text}`;
    else if (token.kind === 'digit') {
      const own = index === first ? rest : rest.slice(-1);
      rest = index === first ? '' : rest.slice(0, -1);
      text = (own === '' && token.always ? '0' : own) + text;
    }
  }
  return text;
}

/** By powers of ten, without what arithmetic leaves behind the fifteenth digit. */
const scaledBy = (value: number, power: number): number =>
  Number((power < 0 ? value / 10 ** -power : value * 10 ** power).toPrecision(15));

/** As a workbook rounds: by the digits that it writes, half a step away from nought. */
function roundedTo(value: number, decimals: number): number {
  const digits = String(value);
  if (digits.includes('e')) return value >= 1 ? value : Number(value.toFixed(decimals));
  return Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
}
