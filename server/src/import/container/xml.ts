import { Parser } from 'htmlparser2';
import { refuse } from '../model';

/** Deeper than any document an office program writes. */
const maxDepth = 400;

export interface XmlHandler {
  /** `name` without its prefix; attributes as written. `start` is where the tag's `<` stands. */
  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void;
  /** `start` and `end` bound the text as written, so that entities may be longer there. */
  text(text: string, start: number, end: number): void;
  /** `end` is after the closing tag's `>`. */
  close(name: string, end: number): void;
}

/**
 * Walks through XML as it is, without making a tree of it. Entities that a document declares itself
 * are refused, as is what is not closed or nested without end; nothing outside the text is looked at.
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > maxDepth) refuse('import.refused.too-deep');
        handler.open(localName(name), attributes, parser.startIndex);
      },
      ontext: (text) => handler.text(text, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name, isImplied) => {
        depth--;
        if (isImplied && !isEmptyTag(xml, parser.endIndex)) refuse('import.refused.damaged');
        handler.close(localName(name), parser.endIndex + 1);
      },
      onprocessinginstruction: (name) => {
        if (/^!doctype$/i.test(name)) refuse('import.refused.entities');
      },
      onparserinit: () => undefined,
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** The parser implies the end of `<x/>` as well. */
const isEmptyTag = (xml: string, end: number): boolean =>
  xml.charCodeAt(end) === 0x3e && xml.charCodeAt(end - 1) === 0x2f;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without a prefix; null where it is not there. */
export function attribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | null {
  for (const key in attributes) {
    if (key === name || (key.endsWith(name) && key[key.length - name.length - 1] === ':')) {
      return attributes[key]!;
    }
  }
  return null;
}

/** The text of an XML part: UTF-8, or UTF-16 by its mark. */
export function xmlText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('import.refused.damaged');
  }
}
