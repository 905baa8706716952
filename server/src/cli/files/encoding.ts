import { byteOrderMarks, decode, type Encoding, type TextForm } from '../../text/decoding';
import { gb18030Of } from './gb18030';

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
  return Buffer.concat([mark, encoders[encoding](text)]);
}

const encoders: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: gb18030Of,
};
