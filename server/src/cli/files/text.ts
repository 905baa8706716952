import { decode, type DecodedText } from '../../text/decoding';

/** A file's bytes are in none of the encodings that are read. */
export class NoTextError extends Error {}

/** The text of a file with its form. Throws a `NoTextError` where the bytes are no text. */
export function textOf(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (!decoded) throw new NoTextError();
  return decoded;
}
