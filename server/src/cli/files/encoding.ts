import { encode as encodeWith } from 'iconv-lite';
import { byteOrderMarks, decode, type TextForm } from '../../text/decoding';

/**
 * The bytes of a text in the form of the file that `original` is. Null if that form cannot hold the
 * text, or would not even give the original back.
 */
export function encodeAlike(original: Uint8Array, form: TextForm, text: string): Uint8Array | null {
  const bytes = encode(text, form);
  const before = decode(original);
  const isFaithful =
    before !== null && encode(before.text, form).equals(original) && decode(bytes)?.text === text;
  return isFaithful ? bytes : null;
}

function encode(text: string, { encoding, marked }: TextForm): Buffer {
  const mark = marked ? byteOrderMarks.find(([name]) => name === encoding)![1] : new Uint8Array();
  return Buffer.concat([mark, encodeWith(text, encoding, { addBOM: false })]);
}
