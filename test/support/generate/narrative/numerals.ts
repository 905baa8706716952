const ones = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** A count up to 99 999 in Chinese characters: 12 十二, 305 三百零五, 20 005 两万零五. */
function chineseCount(value: number): string {
  if (value < 20) return value < 10 ? ones[value]! : `十${value === 10 ? '' : ones[value - 10]!}`;
  if (value >= 10_000) {
    const [high, rest] = [Math.floor(value / 10_000), value % 10_000];
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${high === 2 ? '两' : chineseCount(high)}万${rest === 0 ? '' : gap + small(rest)}`;
  }
  return small(value);
}

/** A number below 10 000, with 一 before 十 as inside a larger one. */
function small(value: number): string {
  const digits = String(value);
  return [...digits]
    .map((digit, i) =>
      digit === '0' ? '零' : ones[Number(digit)]! + units[digits.length - 1 - i]!,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const grouped = (text: string): string =>
  text.replace(/^\d{4,}/, (whole) => Number(whole).toLocaleString('en-US'));

/** The ways in which running text writes a number, those in digits first. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => `${text} `,
  fullWidth,
  grouped,
  (text) => `\u00a0${text}`,
  (text) => (/^\d{1,5}$/.test(text) ? chineseCount(Number(text)) : text),
  (text) => (text === '2' ? '两' : /^\d{1,5}$/.test(text) ? chineseCount(Number(text)) : text),
];

/** The number as running text writes it; `choice` draws the way. */
export const spelt = (number: string, choice: number): string =>
  spellings[choice % spellings.length]!(number);

/** So many of the ways are in digits. */
export const waysInDigits = 6;
