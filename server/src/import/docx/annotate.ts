import { escapeXml } from '../../text/xml';
import { mainPart, relatedParts } from '../container/package';
import { xmlText } from '../container/xml';
import {
  packed,
  relationsPath,
  typesIn,
  typesPath,
  withRelation,
  withType,
} from '../container/xmlParts';
import { unpack, type Parts } from '../container/zip';
import type { ImportedText } from '../model';
import { anchorsOf, type Insertion, type Place } from './anchors';

/** Whose comments are ours: they are taken out again when they are written anew. */
const commentAuthor = '勾稽';

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
  const ids = [...comments.matchAll(ownComment)].map(([whole]) => idIn(whole));
  if (ids.length === 0) return bytes;
  const own = new Set(ids);
  const cleaned = xmlText(parts.get(main)!)
    .replace(referenceRun, (run, id: string) => (own.has(id) ? '' : run))
    .replace(rangeMark, (mark, id: string) => (own.has(id) ? '' : mark));
  return packed(parts, {
    [main]: cleaned,
    [path]: comments.replace(ownComment, ''),
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
  const before = known ? xmlText(known) : emptyComments(xmlText(parts.get(main)!));
  const first =
    Math.max(0, ...[...before.matchAll(/w:id="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  const xml = xmlText(parts.get(main)!);
  const { insertions, unplaced } = anchorsOf(xml, main, imported, comments, first);
  const written = comments.map(({ lines }, index) => commentXml(first + index, lines)).join('');
  const end = before.lastIndexOf('</w:comments>');
  return {
    bytes: packed(parts, {
      [main]: inserted(xml, insertions),
      [path]: before.slice(0, end) + written + before.slice(end),
      ...(known ? {} : registration(parts, main, path)),
    }),
    unplaced,
  };
}

const ownComment = /<w:comment\b[^>]*w:author="勾稽"[^>]*>[^]*?<\/w:comment>/g;
const referenceRun =
  /<w:r\b[^>]*>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:commentReference w:id="(\d+)"\s*\/><\/w:r>/g;
const rangeMark = /<w:commentRange(?:Start|End) w:id="(\d+)"\s*\/>/g;

const idIn = (comment: string): string => /w:id="(\d+)"/.exec(comment)?.[1] ?? '';

function commentsPart(parts: Parts, main: string): string | null {
  const path = relatedParts(parts, main).find(({ kind }) => kind === 'comments')?.path;
  return path !== undefined && parts.has(path) ? path : null;
}

function commentXml(id: number, lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${commentAuthor}" w:initials="勾">${paragraphs.join('')}</w:comment>`;
}

/** With the namespace that the document has, which differs in strict ones. */
function emptyComments(document: string): string {
  const namespace = /xmlns:w="([^"]+)"/.exec(document)?.[1] ?? '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;
}

/** Names the new part where the package lists its parts. */
const registration = (parts: Parts, main: string, path: string): Record<string, string> => ({
  [relationsPath(main)]: withRelation(parts, main, {
    id: 'goujiComments',
    kind: 'comments',
    target: path.slice(main.lastIndexOf('/') + 1),
  }),
  [typesPath]: withType(typesIn(parts), path, commentsType),
});

function inserted(xml: string, insertions: readonly Insertion[]): string {
  const sorted = insertions
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  let result = '';
  let at = 0;
  for (const each of sorted) {
    result += xml.slice(at, each.at) + each.xml;
    at = each.at;
  }
  return result + xml.slice(at);
}
