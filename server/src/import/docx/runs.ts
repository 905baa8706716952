import type { Vocabulary } from '../container/vocabulary';

/** A run of a paragraph, and its properties as they are written; `''` without any. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: string;
}

/** The run in whose words the offset stands; null without one. */
export function runAt(xml: string, at: number, { element }: Vocabulary): Run | null {
  const start = runBefore(xml, at, element);
  const closing = `</${element}r>`;
  const end = xml.indexOf(closing, at);
  if (start < 0 || end < 0) return null;
  // The words of a formula stand in runs of another kind: the one before has ended, and may not be cut there.
  if (xml.lastIndexOf(closing, at) > start) return null;
  const opened = xml.indexOf('>', start) + 1;
  const properties = elementAt(xml, opened, `${element}rPr`).trim();
  return { start, end: end + closing.length, properties };
}

/** Where the last run before the offset begins; what only begins like its name is passed over. */
function runBefore(xml: string, at: number, element: string): number {
  const opening = `<${element}r`;
  let start = xml.lastIndexOf(opening, at);
  while (start > 0 && !/[\s>]/.test(xml.charAt(start + opening.length))) {
    start = xml.lastIndexOf(opening, start - 1);
  }
  return start;
}

/** The end of the tag of a paragraph that is written as an empty one, from its `/>` on; else null. */
export function emptyParagraphAt(
  xml: string,
  start: number,
): { readonly from: number; readonly to: number } | null {
  const opened = xml.indexOf('>', start) + 1;
  return xml.charAt(opened - 2) === '/' ? { from: opened - 2, to: opened } : null;
}

/** Behind a paragraph's properties, and these themselves; the paragraph must not be an empty tag. */
export function firstPlaceIn(
  xml: string,
  start: number,
  { element }: Vocabulary,
): { readonly at: number; readonly properties: string } {
  const opened = xml.indexOf('>', start) + 1;
  const properties = elementAt(xml, opened, `${element}pPr`);
  return { at: opened + properties.length, properties };
}

/** The run properties of a paragraph's mark, out of the paragraph's. */
export function markProperties(properties: string, { element }: Vocabulary): string {
  const at = properties.indexOf(`<${element}rPr>`);
  return at < 0 ? '' : elementAt(properties, at, `${element}rPr`);
}

/** The element of that name that stands at the offset, with what is within and blanks before it; else `''`. */
function elementAt(xml: string, at: number, name: string): string {
  let open = at;
  while (/\s/.test(xml.charAt(open))) open++;
  if (xml.startsWith(`<${name}/>`, open)) return xml.slice(at, open + name.length + 3);
  if (!xml.startsWith(`<${name}>`, open)) return '';
  const closing = `</${name}>`;
  // Properties hold those that there were before a revision.
  for (let end = open, depth = 0; ;) {
    const close = xml.indexOf(closing, end);
    if (close < 0) return '';
    for (let next = xml.indexOf(`<${name}>`, end); next >= 0 && next < close; depth++) {
      next = xml.indexOf(`<${name}>`, next + 1);
    }
    depth--;
    end = close + closing.length;
    if (depth === 0) return xml.slice(at, end);
  }
}
