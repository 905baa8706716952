import type { ImportBundles } from '../import/bundles/bundles';
import type { ImportedText } from '../import/model';
import type { FileKind } from '../import/sniff';
import { applyEdits, type Edit } from '../text/edit';
import { spanOf } from '../text/span';
import type { Comment } from './comments';

/** What reads and writes files of office programs. */
type Office = Awaited<ReturnType<ImportBundles['office']>>;

/** A copy of a file, and how much of what was to be written in it found no place of its own. */
export interface DocumentCopy {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly unplaced: number;
}

/** What is written into a copy of a file: comments, or tracked changes. */
export type CopyMark = '批注' | '修订';

/** The name or path of such a copy, `年报（批注）.docx`; from the second on with its number. */
export function copyName(path: string, mark: CopyMark, number: number): string {
  const [, base = path, extension = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(path) ?? [];
  return `${base}（${mark}${number === 1 ? '' : number}）${extension}`;
}

/**
 * The path of the file that a copy was written beside, by the copy's own; null for a path that names no copy.
 * Offices name their files so as well: only what has our marks in it is our copy.
 */
export function originalOf(path: string): string | null {
  const match = /^(.*[^/\\])（(?:批注|修订)\d*）(?:（\d+）)?(\.[^./\\]+)$/s.exec(path);
  return match && match[1]! + match[2]!;
}

/** The formats that findings can be written into. */
export const takesFindings = (kind: FileKind): kind is 'docx' | 'xlsx' =>
  kind === 'docx' || kind === 'xlsx';

/**
 * A copy of a Word document or workbook with comments or notes at the very words and cells, in place of
 * those of an earlier run. `commentsIn` gives the comments on the text of the file itself.
 */
export function commentedCopy(
  bytes: Uint8Array,
  kind: 'docx' | 'xlsx',
  commentsIn: (own: ImportedText) => readonly Comment[],
  office: Office,
): DocumentCopy {
  const isWord = kind === 'docx';
  const plain = isWord ? office.withoutOwnComments(bytes) : bytes;
  const own = isWord ? office.readDocx(plain) : office.readXlsx(plain);
  const comments = commentsIn(own);
  const copy = isWord
    ? office.annotateDocx(plain, own, comments)
    : office.annotateXlsx(plain, own, comments);
  return { ...copy, written: comments.length };
}

/**
 * A copy of a Word document with the edits as tracked changes. They are edits of the text as it was read, so many
 * UTF-16 units long. Null where the copy would not show the text that the edits make.
 */
export function revisedCopy(
  bytes: Uint8Array,
  edits: readonly Edit[],
  lengthRead: number,
  office: Office,
): DocumentCopy | null {
  const own = office.readDocx(bytes);
  // A title by the file's name stands before what the file holds.
  const shift = lengthRead - own.text.length;
  const within = edits.filter(({ span }) => span.start >= shift);
  const changes = within.map(({ span, newText }) => ({
    start: span.start - shift,
    end: span.end - shift,
    newText,
  }));
  const copy = office.reviseDocx(bytes, own, changes);
  const made = copy.made.map(({ start, end, newText }) => ({ span: spanOf(start, end), newText }));
  const isRight = office.readDocx(copy.bytes).text === applyEdits(own.text, made);
  return isRight
    ? { bytes: copy.bytes, written: made.length, unplaced: edits.length - made.length }
    : null;
}
