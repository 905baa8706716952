import { authored, literal } from '../../text/pattern';
import type { Span } from '../../text/span';
import { escapeXml } from '../../text/xml';
import { mainPart, relatedParts } from '../container/package';
import { attribute, walkXml, xmlText } from '../container/xml';
import {
  beforeEnd,
  packed,
  relationsPath,
  typesIn,
  typesPath,
  withRelation,
  without,
  withType,
} from '../container/xmlParts';
import { unpack, type Parts } from '../container/zip';
import type { ImportedText } from '../model';
import { ownAuthor } from '../ownMarks';
import { anchorsOf, spliced, type Place } from './anchors';
import { isStrict, lastId, vocabularyOf, type Vocabulary } from '../container/vocabulary';

/** A comment on a stretch of the imported text; each line is a paragraph of it. */
export interface DocxComment extends Place {
  readonly lines: readonly string[];
}

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The document without the comments that an earlier run wrote; all others stay. */
export function withoutOwnComments(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes, () => true);
  const main = mainPart(parts, 'word/document.xml');
  const path = commentsPart(parts, main);
  if (path === null) return bytes;
  const comments = xmlText(parts.get(path)!);
  const found = ownCommentsIn(comments);
  if (found.length === 0) return bytes;
  const own = new Set(found.map(({ id }) => id));
  const document = xmlText(parts.get(main)!);
  const marks = marksIn(vocabularyOf(document));
  const unlessOwn = (mark: string, id: string): string => (own.has(id) ? '' : mark);
  return packed(parts, {
    [main]: document.replace(marks.reference, unlessOwn).replace(marks.range, unlessOwn),
    [path]: without(comments, found),
  });
}

/**
 * Writes comments into a copy of the document, at the very words or cells. Nothing else in its parts
 * changes: all that is done is to put marks between what is there. `imported` must be of the same bytes.
 * Also tells how many comments found no place of their own and stand on the first words.
 */
export function annotateDocx(
  bytes: Uint8Array,
  imported: ImportedText,
  comments: readonly DocxComment[],
): { readonly bytes: Uint8Array; readonly unplaced: number } {
  const parts = unpack(bytes, () => true);
  const main = mainPart(parts, 'word/document.xml');
  const path =
    commentsPart(parts, main) ?? `${main.slice(0, main.lastIndexOf('/') + 1)}comments.xml`;
  const known = parts.get(path);
  const xml = xmlText(parts.get(main)!);
  const ofDocument = vocabularyOf(xml);
  const before = known ? xmlText(known) : emptyComments(ofDocument);
  const ofComments = vocabularyOf(before);
  const first = lastId(before, ofComments) + 1;
  const { splices, unplaced } = anchorsOf(xml, main, ofDocument, imported, comments, first);
  const written = comments.map(({ lines }, index) => commentXml(ofComments, first + index, lines));
  return {
    bytes: packed(parts, {
      [main]: spliced(xml, splices),
      [path]: beforeEnd(before, 'comments', () => written.join('')),
      ...(known ? {} : registration(parts, main, path, isStrict(ofDocument))),
    }),
    unplaced,
  };
}

/** Our comments in the part, from their `<` to behind their end. Throws `ImportRefusal` for a damaged part. */
function ownCommentsIn(comments: string): readonly OwnComment[] {
  const found: OwnComment[] = [];
  let open: Omit<OwnComment, 'end'> | null = null;
  walkXml(comments, {
    open: (name, attributes, start) => {
      if (name === 'comment' && attribute(attributes, 'author') === ownAuthor)
        open = { start, id: attribute(attributes, 'id') ?? '' };
    },
    text: () => undefined,
    close: (name, end) => {
      if (name !== 'comment' || !open) return;
      found.push({ ...open, end });
      open = null;
    },
  });
  return found;
}

interface OwnComment extends Span {
  readonly id: string;
}

/** The marks that a comment has in the text, with its number. */
function marksIn({
  element: e,
  attribute,
}: Vocabulary): Readonly<Record<'reference' | 'range', RegExp>> {
  const declared = '(?:\\sxmlns:w="[^"]*")?';
  const properties = `(?:<${literal(e)}rPr>(?:(?!</${literal(e)}rPr>)[^])*</${literal(e)}rPr>)?`;
  const id = `${declared}\\s${literal(attribute)}id=["'](\\d+)["']\\s*/>`;
  return {
    reference: new RegExp(
      `<${literal(e)}r\\b[^>]*>${authored(properties)}<${literal(e)}commentReference${authored(id)}</${literal(e)}r>`,
      'g',
    ),
    range: new RegExp(`<${literal(e)}commentRange(?:Start|End)${authored(id)}`, 'g'),
  };
}

function commentsPart(parts: Parts, main: string): string | null {
  const path = relatedParts(parts, main).find(({ kind }) => kind === 'comments')?.path;
  return path !== undefined && parts.has(path) ? path : null;
}

function commentXml(vocabulary: Vocabulary, id: number, lines: readonly string[]): string {
  const { element: e, attribute: a, declared } = vocabulary;
  const paragraphs = lines.map(
    (line) =>
      `<${e}p><${e}r><${e}t xml:space="preserve">${escapeXml(line)}</${e}t></${e}r></${e}p>`,
  );
  const about = `${declared} ${a}id="${id}" ${a}author="${ownAuthor}" ${a}initials="勾"`;
  return `<${e}comment${about}>${paragraphs.join('')}</${e}comment>`;
}

/** With the namespace that the document has, which differs in strict ones. */
const emptyComments = ({ namespace }: Vocabulary): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;

/** Names the new part where the package lists its parts. */
const registration = (
  parts: Parts,
  main: string,
  path: string,
  strict: boolean,
): Record<string, string> => ({
  [relationsPath(main)]: withRelation(parts, main, {
    id: 'goujiComments',
    kind: 'comments',
    target: path.slice(main.lastIndexOf('/') + 1),
    strict,
  }),
  [typesPath]: withType(typesIn(parts), path, commentsType),
});
