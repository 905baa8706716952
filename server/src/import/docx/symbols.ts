import { seam, type Piece } from '../blocks/model';

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
 * The character that a symbol shows: `font` as the file names it, `code` in hexadecimal digits. One that is
 * not known is only a seam between what stands before and after it.
 */
export function symbolOf(font: string | null, code: string | null): Piece {
  const text = characterOf(font?.toLowerCase() ?? '', Number.parseInt(code ?? '', 16));
  return text === '' ? seam : { text, source: null };
}

const shifted = /[\uf000-\uf0ff]/;

/** Words in which signs of a font stand for letters, each as what it shows. */
export function withSigns(piece: Piece, font: string | null): readonly Piece[] {
  const { text, source } = piece;
  if (!shifted.test(text)) return [piece];
  const isAsWritten = source !== null && source.end - source.start === text.length;
  return Array.from(text, (character, at) => {
    if (shifted.test(character)) return symbolOf(font, character.charCodeAt(0).toString(16));
    const own = isAsWritten
      ? { part: source.part, start: source.start + at, end: source.start + at + 1 }
      : source;
    return { text: character, source: own };
  });
}

function characterOf(font: string, value: number): string {
  const own = signs[font]?.[value];
  if (own !== undefined) return own;
  if (!(value >= 0x20 && value <= 0xffff)) return '';
  // Digits and what stands before them are in their usual places, shifted.
  if (font === 'symbol' && value >= 0xf020 && value <= 0xf040) {
    return String.fromCodePoint(value - 0xf000);
  }
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  const isHalf = value >= 0xd800 && value <= 0xdfff;
  return isPrivate || isHalf ? '' : String.fromCodePoint(value);
}
