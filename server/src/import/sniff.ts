import { compoundStreams } from './container/compound';
import { entryNames, isZip, unpack } from './container/zip';

/** What a file is by what stands in it, whatever its name. */
export type FileKind =
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'json'
  | 'zip'
  | 'ofd'
  | 'old-document'
  | 'old-workbook'
  | 'encrypted'
  | 'presentation'
  | 'picture'
  | 'text';

/** As far as a file's beginning is looked at. */
const headBytes = 4096;

/** Tells a file's kind by its content; a name alone decides nothing but for fragments of pages. */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  if (isZip(bytes)) return packageKind(entryNames(bytes), bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oldKind(bytes);
  const head = latin1(bytes.subarray(0, headBytes));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\uFEFF?\s*\{\\rtf/.test(head)) return 'rtf';
  if (pictures.some((magic) => startsWith(bytes, magic))) return 'picture';
  return textKind(
    head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', ''),
    name,
  );
}

function packageKind(names: readonly string[], bytes: Uint8Array): FileKind {
  const has = (test: RegExp): boolean => names.some((name) => test.test(name));
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  if (has(/^ppt\/presentation\.xml$/)) return 'presentation';
  if (has(/^OFD\.xml$/)) return 'ofd';
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return 'odt';
  return names.includes(typesPart) ? kindByTypes(bytes) : 'zip';
}

const typesPart = '[Content_Types].xml';

/** A package may have its main part anywhere; its list of types tells what that is. */
function kindByTypes(bytes: Uint8Array): FileKind {
  const types = latin1(unpack(bytes, (name) => name === typesPart).get(typesPart)!);
  if (/wordprocessingml\.(?:document|template)\.main|word\.\w+\.main/i.test(types)) return 'docx';
  return /spreadsheetml\.(?:sheet|template)\.main|excel\.\w+\.main/i.test(types) ? 'xlsx' : 'zip';
}

function oldKind(bytes: Uint8Array): FileKind {
  const streams = compoundStreams(bytes);
  const headOf = (...names: readonly string[]): Uint8Array | undefined =>
    streams.find(({ name }) => names.includes(name))?.head;
  if (headOf('EncryptedPackage')) return 'encrypted';
  const document = headOf('WordDocument');
  if (document) return isLockedDocument(document) ? 'encrypted' : 'old-document';
  const workbook = headOf('Workbook', 'Book');
  if (workbook) return isLockedWorkbook(workbook) ? 'encrypted' : 'old-workbook';
  return headOf('PowerPoint Document') ? 'presentation' : 'old-document';
}

/** A flag among the first of a document's. */
const isLockedDocument = (head: Uint8Array): boolean => ((head[11] ?? 0) & 1) !== 0;

/** A record of its own, among the first of a workbook's. */
function isLockedWorkbook(head: Uint8Array): boolean {
  for (let at = 0; at + 4 <= head.length; at += 4 + head[at + 2]! + head[at + 3]! * 256) {
    if (head[at] === 0x2f && head[at + 1] === 0) return true;
  }
  return false;
}

function textKind(head: string, name: string): FileKind {
  const start = head.trimStart();
  if (
    /^(?:From:|MIME-Version:|Content-Type:\s*multipart)/i.test(start) &&
    /MIME-Version:/i.test(head)
  ) {
    return 'mht';
  }
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      start,
    )
  ) {
    return 'html';
  }
  if (/\.(?:html?|xhtml|shtml)$/i.test(name)) return 'html';
  if (/\.mh(?:t|tml)$/i.test(name)) return 'mht';
  if (/^[{[]/.test(start) && /\.json$/i.test(name)) return 'json';
  return 'text';
}

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
] as const;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
};
