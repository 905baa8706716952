/** Characters of fonts that have signs in the place of letters: their codes from F000 on. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0xf06f: '□',
    0xf071: '□',
    0xf0a8: '□',
    0xf0fb: '✗',
    0xf0fc: '✓',
    0xf0fd: '☒',
    0xf0fe: '☑',
    ...circled(0xf081),
    ...circled(0xf08c),
  },
  'wingdings 2': {
    0xf050: '✓',
    0xf052: '☑',
    0xf054: '☒',
    0xf0a3: '□',
    ...circled(0xf06a),
    ...circled(0xf075),
  },
};

/** From one to ten, the circle black or white. */
function circled(first: number): Readonly<Record<number, string>> {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [first + index, String.fromCodePoint(0x2460 + index)]),
  );
}

/**
 * The character that a symbol shows: `font` as the file names it, `code` in hexadecimal digits. `''` for
 * one that is not known.
 */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  const own = signs[font.toLowerCase()]?.[value];
  if (own !== undefined) return own;
  if (!(value >= 0x20 && value <= 0xffff)) return '';
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  // What is no letter stands in its usual place, shifted.
  const plain = value >= 0xf020 && value <= 0xf040 ? value - 0xf000 : value;
  return isPrivate && (plain === value || font.toLowerCase() !== 'symbol')
    ? ''
    : String.fromCodePoint(plain);
}
