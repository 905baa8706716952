import { lazily } from '../../text/lazily';

/** The text's bytes in GB18030; a question mark for what no text can have, half a character. */
export function gb18030Of(text: string): Uint8Array {
  const known = bytesOfCharacters();
  return Buffer.concat(Array.from(text, (each) => known.get(each) ?? rareBytes(each)));
}

/**
 * The bytes of each character up to U+FFFF, as the platform's decoder reads them: it has the tables, and
 * nothing here needs tables of its own. Of several ways to write one, the first and shortest.
 */
const bytesOfCharacters = lazily((): ReadonlyMap<string, Uint8Array> => {
  const all = new Map<string, Uint8Array>();
  for (const list of [ascii(), pairs(), fours()]) {
    const separated = Buffer.concat(list.flatMap((bytes) => [bytes, separator]));
    const characters = new TextDecoder('gb18030').decode(separated).split('\0');
    for (const [index, bytes] of list.entries()) {
      const character = characters[index]!;
      if (character.length === 1 && !all.has(character)) all.set(character, bytes);
    }
  }
  return all;
});

/** Ends what stands before it, also what is no character. */
const separator = Uint8Array.of(0);

const ascii = (): readonly Uint8Array[] =>
  Array.from({ length: 0x7f }, (_, index) => Uint8Array.of(index + 1));

const pairs = (): readonly Uint8Array[] =>
  Array.from({ length: 0x7e }, (_, row) =>
    Array.from({ length: 0xbf }, (__, index) => Uint8Array.of(0x81 + row, 0x40 + index)),
  ).flat();

/** So many characters up to U+FFFF have four bytes. */
const fourOfPlane = 39_420;
const fours = (): readonly Uint8Array[] => Array.from({ length: fourOfPlane }, (_, at) => four(at));

/** The number of U+10000 among the characters of four bytes. */
const firstBeyond = 189_000;
const beyond = 0x10000;

function rareBytes(character: string): Uint8Array {
  const code = character.codePointAt(0)!;
  return code < beyond ? Uint8Array.of(0x3f) : four(firstBeyond + code - beyond);
}

/** The four bytes by their number: the second and the last are one of ten, the third one of 126. */
const four = (number: number): Uint8Array =>
  Uint8Array.of(
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1_260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  );
