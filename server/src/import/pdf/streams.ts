import { Unzlib } from 'fflate';
import { refuse } from '../model';

/** What a page's drawing, a list or a character map takes at most once it is unpacked; a font takes more. */
const maxBytes = 16 * 1024 * 1024;
const maxFontBytes = 64 * 1024 * 1024;
const maxTotalBytes = 160 * 1024 * 1024;

const opening = Uint8Array.from('stream', (letter) => letter.charCodeAt(0));
const closing = Uint8Array.from('endstream', (letter) => letter.charCodeAt(0));
/** As far before a stream as what describes it reaches. */
const description = 2_048;
/** So few at a time that what they unpack to, a thousandfold at most, is some megabytes. */
const step = 4 * 1024;
/** What unpacks to more than this so many times over holds nothing but repetitions. */
const muchBytes = 2 * 1024 * 1024;
const maxRatio = 250;
/** Steps of drawing in one stream: the fullest page of tables has some thousands. */
const maxStreamSteps = 80_000;

/**
 * Looks whether the file's streams hold what a document can, without keeping any of it: the library would
 * unpack them whole, and take every step of their drawing. Pictures are left, which it is told not to unpack.
 * Throws `ImportRefusal`.
 */
export function refuseBombs(bytes: Uint8Array): void {
  let total = 0;
  for (let at = find(bytes, opening, 0); at >= 0; at = find(bytes, opening, at)) {
    const start = at + opening.length + (bytes[at + opening.length] === 0x0d ? 2 : 1);
    const about = described(bytes, at);
    const end = find(bytes, closing, start);
    at += opening.length;
    if (end > at) at = end + closing.length;
    if (/\/Subtype\s*\/Image\b/.test(about)) continue;
    const content = bytes.subarray(start, end < 0 ? bytes.length : end);
    const times = about.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const steps = isDrawing(about) ? countSteps() : null;
    if (times === 0 && !about.includes('/Filter')) steps?.(content);
    if (times === 0) continue;
    total += sizeWithin(content, times, isFont(about) ? maxFontBytes : maxBytes, steps);
    if (total > maxTotalBytes) refuse('import.refused.bomb');
  }
}

/** Counts words of letters, as steps of drawing are. Throws `ImportRefusal` beyond what a page can have. */
function countSteps(): (part: Uint8Array) => void {
  let left = maxStreamSteps;
  let isInWord = false;
  return (part) => {
    for (const byte of part) {
      const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
      if (!isLetter && isInWord && byte <= 0x20) left--;
      isInWord = isLetter;
    }
    if (left < 0) refuse('import.refused.too-large');
  };
}

function described(bytes: Uint8Array, at: number): string {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - description), at));
  return before.slice(before.lastIndexOf(' obj') + 1);
}

const isFont = (about: string): boolean =>
  /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/.test(about);

/** Drawings are of no kind, or forms; lists of objects, attachments and the like name theirs. */
const isDrawing = (about: string): boolean =>
  !isFont(about) && !/\/Type\s*\/(?!XObject\b|Pattern\b)|\/N\s+[134]\b/.test(about);

/**
 * The unpacked size, as far as it can be unpacked. What is packed several times over is bounded each time;
 * what it is at last is handed to `look`.
 */
function sizeWithin(
  packed: Uint8Array,
  times: number,
  most: number,
  look: ((part: Uint8Array) => void) | null,
): number {
  let size = 0;
  let read = 0;
  const parts: Uint8Array[] = [];
  const unzip = new Unzlib((part) => {
    size += part.length;
    const isRepeated = size > muchBytes && size > read * maxRatio;
    if (size > most || isRepeated) refuse('import.refused.bomb');
    if (times > 1) parts.push(part);
    else look?.(part);
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      read = Math.min(packed.length, at + step);
      unzip.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportRefusal') throw error;
    // Damaged, or locked: the library says so.
  }
  if (times === 1) return size;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return sizeWithin(whole, times - 1, most, look);
}

/** Where the bytes stand next; -1 where they do not. */
function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(wanted[0]!, from); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
