const utf8 = 'utf-8';
const utf16le = 'utf-16le';
const utf16be = 'utf-16be';
const gb18030 = 'gb18030';
export type Encoding = typeof utf8 | typeof utf16le | typeof utf16be | typeof gb18030;

/** How a file's text stands in its bytes. */
export interface TextForm {
  readonly encoding: Encoding;
  /** Whether a byte-order mark stands before the text. */
  readonly marked: boolean;
}

/** A file's text, without its byte-order mark. */
export interface DecodedText extends TextForm {
  readonly text: string;
}

/** The marks that may stand before a text, by its encoding. */
export const byteOrderMarks: readonly (readonly [Encoding, Uint8Array])[] = [
  [utf8, Uint8Array.of(0xef, 0xbb, 0xbf)],
  [utf16le, Uint8Array.of(0xff, 0xfe)],
  [utf16be, Uint8Array.of(0xfe, 0xff)],
  [gb18030, Uint8Array.of(0x84, 0x31, 0x95, 0x33)],
];

/**
 * The text that the bytes hold: by their mark, else as UTF-8, else as UTF-16 if that gives words,
 * else as GB18030. Null if they are no text in any of these.
 */
export function decode(bytes: Uint8Array): DecodedText | null {
  for (const [encoding, mark] of byteOrderMarks) {
    if (!startsWith(bytes, mark)) continue;
    const text = decodeAs(encoding, bytes.subarray(mark.length));
    // The mark of UTF-32 begins as that of UTF-16, and every other character would be none.
    return text === null || text.startsWith('\0') ? null : { text, encoding, marked: true };
  }
  const candidates: readonly (readonly [Encoding, (text: string) => boolean])[] = [
    [utf8, withoutNul],
    [utf16le, isPlausible],
    [utf16be, isPlausible],
    [gb18030, withoutNul],
  ];
  for (const [encoding, accepts] of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && accepts(text)) return { text, encoding, marked: false };
  }
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, mark: Uint8Array): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const withoutNul = (text: string): boolean => !text.includes('\0');

/** Bytes read in the wrong order give characters from all over; drafts keep to a few blocks. */
const usual = /[\t\n\r -~\u2000-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const minUsualShare = 0.95;

const isPlausible = (text: string): boolean =>
  text.length > 0 && (text.match(usual)?.length ?? 0) >= text.length * minUsualShare;
