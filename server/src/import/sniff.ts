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
  | 'other-archive'
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
  if (isOtherArchive(bytes)) return 'other-archive';
  const beginning = bytes.subarray(0, headBytes);
  if (beginsAsDraft(beginning) && !pageName.test(name)) return 'text';
  const head = latin1(beginning);
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\uFEFF?\s*\{\\rtf/.test(head)) return 'rtf';
  if (pictures.some((magic) => startsWith(bytes, magic))) return 'picture';
  return textKind(
    head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', ''),
    name,
  );
}

/**
 * Whether a file begins as most drafts do, by a heading's mark or a Chinese character in UTF-8, and with
 * nothing of a PDF near: then there is no more to look for, and a folder may hold thousands of them.
 */
function beginsAsDraft(beginning: Uint8Array): boolean {
  const at = startsWith(beginning, utf8Mark) ? utf8Mark.length : 0;
  const first = beginning[at] ?? 0;
  const isChinese = first >= 0xe3 && first <= 0xe9;
  return (first === 0x23 || isChinese) && !hasPdfMark(beginning);
}

/** Whether `%P` stands there: percentages do in many drafts. */
function hasPdfMark(beginning: Uint8Array): boolean {
  for (let at = beginning.indexOf(0x25); at >= 0; at = beginning.indexOf(0x25, at + 1)) {
    if (beginning[at + 1] === 0x50) return true;
  }
  return false;
}

const utf8Mark = [0xef, 0xbb, 0xbf] as const;

function packageKind(names: readonly string[], bytes: Uint8Array): FileKind {
  const has = (test: RegExp): boolean => names.some((name) => test.test(name));
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/^xl\/workbook\.xml$/)) return 'xlsx';
  // The same in records of bytes, .xlsb: Excel saves it as .xlsx as it does an old one.
  if (has(/^xl\/workbook\.bin$/)) return 'old-workbook';
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

/** Names of pages, which count for fragments of such. */
const pageName = /\.(?:html?|xhtml|shtml|mht|mhtml)$/i;

/** What other programs write like those of 2003, without the line that says whose it is. */
const wholeInXml = [
  { namespace: 'schemas.microsoft.com/office/word/2003/wordml', kind: 'old-document' },
  { namespace: 'schemas.microsoft.com/office/2006/xmlPackage', kind: 'old-document' },
  { namespace: 'urn:schemas-microsoft-com:office:spreadsheet', kind: 'old-workbook' },
] as const;

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
  // Word and Excel of 2003 could save all in one XML file, and go by its name or by this.
  const program = /^<\?xml[^]{0,400}?<\?mso-application\s+progid="(Word|Excel)\./i.exec(start)?.[1];
  if (program !== undefined)
    return program.toLowerCase() === 'word' ? 'old-document' : 'old-workbook';
  const root = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<[^>]*>/i.exec(start)?.[0] ?? '';
  const saved = wholeInXml.find(({ namespace }) => root.includes(namespace));
  if (saved) return head.includes('spreadsheetml') ? 'old-workbook' : saved.kind;
  if (pageName.test(name)) return /\.mh[^.]*$/i.test(name) ? 'mht' : 'html';
  if (/^[{[]/.test(start) && /\.json$/i.test(name)) return 'json';
  return 'text';
}

/** .rar, .7z, .gz, .bz2, .xz and .cab, which no program of ours unpacks. */
const otherArchives = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x4d, 0x53, 0x43, 0x46, 0x00, 0x00, 0x00, 0x00],
] as const;

/** What a .tar says of itself behind the name and the sizes of its first file. */
const tarMark = [0x75, 0x73, 0x74, 0x61, 0x72] as const;
const tarMarkAt = 257;

const isOtherArchive = (bytes: Uint8Array): boolean =>
  otherArchives.some((magic) => startsWith(bytes, magic)) ||
  startsWith(bytes.subarray(tarMarkAt, tarMarkAt + tarMark.length), tarMark);

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
] as const;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Each byte as a character: whatever a file holds, what is looked for in it is ASCII. */
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
