const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const smallUnits: Readonly<Record<string, number>> = {
  十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000,
}; // prettier-ignore
const largeUnits: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The characters that a Chinese number is written with. */
export const chineseNumberCharacters = [
  ...Object.keys(digits),
  ...Object.keys(smallUnits),
  ...Object.keys(largeUnits),
].join('');

const numberCharacters: ReadonlySet<string> = new Set(chineseNumberCharacters);
const isNumberCharacter = (character: string | undefined): boolean =>
  character !== undefined && numberCharacters.has(character);

/**
 * The value of a whole number in Chinese characters, as counts (`两万零五` 20005, `十二` 12, `三百五` 350)
 * or digit by digit (`二〇二〇` 2020). Returns null for anything else, the empty string and what is too
 * great to be told exactly included.
 */
export function parseChineseNumber(text: string): number | null {
  const value = chineseNumberOf(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function chineseNumberOf(text: string): number | null {
  if (!isNumberCharacter(text[0])) return null;
  const characters = [...text];
  if (characters.every((character) => digits[character] !== undefined)) {
    return Number(characters.map((character) => digits[character]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  let afterZero = false;
  for (const character of text) {
    const value = digits[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      afterZero = value === 0;
      continue;
    }
    const small = smallUnits[character];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      lastUnit = small;
    } else {
      const large = largeUnits[character];
      if (large === undefined || (section === 0 && digit === null && total === 0)) return null;
      section += digit ?? 0;
      total = large > 10_000 ? (total + section) * large : total + section * large;
      section = 0;
      lastUnit = large;
    }
    digit = null;
    afterZero = false;
  }
  if (digit === null) return total + section;
  // 三百五 means 350, 三百零五 means 305, 十五 means 15.
  const scale =
    !afterZero && lastUnit > 10 && !text.includes('零') && !text.includes('〇') ? lastUnit / 10 : 1;
  return total + section + digit * scale;
}

/** The Chinese numeral of 1–99 as used in numbering (`一`, `十二`); null outside that range. */
export function chineseOrdinal(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 99) return null;
  const ones = '零一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  return (tens > 1 ? ones[tens]! : '') + (tens > 0 ? '十' : '') + (rest > 0 ? ones[rest]! : '');
}
