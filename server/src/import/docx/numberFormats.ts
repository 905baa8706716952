const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const units = ['', '十', '百', '千'];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const legalUnits = ['', '拾', '佰', '仟'];

/** A number as Word's numbering format `format` writes it; `''` for bullets and formats without one. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counted(value, digits, units).replace(/^一十/, '十');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counted(value, legalDigits, legalUnits);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => digits[Number(digit)]).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`;
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value);
    case 'ideographTraditional':
      return stems[value - 1] ?? String(value);
    case 'ideographZodiac':
      return branches[value - 1] ?? String(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)]
        .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
        .join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** Below ten thousand, as chapters and items are; above, in Arabic digits. */
function counted(value: number, figures: string, powers: readonly string[]): string {
  if (value <= 0 || value >= 10_000) return String(value);
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, index) => {
    if (digit === 0) {
      gap = text !== '';
      return;
    }
    if (gap) text += figures === digits ? '零' : figures[0]!;
    gap = false;
    text += figures[digit]! + powers[places.length - 1 - index]!;
  });
  return text;
}

function letters(value: number): string {
  if (value <= 0) return '';
  const letter = String.fromCharCode(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value <= 0 || value >= 4_000) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'm'],
      [900, 'cm'],
      [500, 'd'],
      [400, 'cd'],
      [100, 'c'],
      [90, 'xc'],
    ] as const),
    ...([
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ] as const),
  ];
  let rest = value;
  let text = '';
  for (const [amount, sign] of steps) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}
