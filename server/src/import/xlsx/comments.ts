import { escapeXml } from '../../text/xml';
import type { Span } from '../../text/span';
import { attribute, walkXml } from '../container/xml';
import { beforeEnd, without } from '../container/xmlParts';
import { ownAuthor } from '../ownMarks';

/** The notes of a sheet's cells, each with the lines that it has. */
export type CellNotes = readonly (readonly [string, readonly string[]])[];

/** A sheet's part of comments without any, in the namespace that the sheet has. */
export const emptyComments = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

/** The cells that have a comment. */
export const commentedCells = (comments: string): ReadonlySet<string> =>
  new Set(listedIn(comments).comments.map(({ cell }) => cell));

/** Without those of an earlier run; the list of authors stays, since others are named by their place in it. */
export function withoutOwn(comments: string): string {
  const { authors, comments: listed } = listedIn(comments);
  const own = String(authors.indexOf(ownAuthor));
  return without(
    comments,
    listed.filter(({ author }) => author === own),
  );
}

/** With the notes, which are ours. */
export function withNotes(comments: string, notes: CellNotes): string {
  const { authors } = listedIn(comments);
  const known = authors.indexOf(ownAuthor);
  const named =
    known >= 0
      ? comments
      : beforeEnd(comments, 'authors', (prefix) => tagged(`${prefix}author`, ownAuthor));
  const id = known >= 0 ? known : authors.length;
  return beforeEnd(named, 'commentList', (prefix) =>
    notes.map(([name, lines]) => commentXml(prefix, name, id, lines)).join(''),
  );
}

function commentXml(e: string, name: string, author: number, lines: readonly string[]): string {
  const words = `<${e}t xml:space="preserve">${escapeXml(lines.join('\n'))}</${e}t>`;
  return `<${e}comment ref="${name}" authorId="${author}">${tagged(`${e}text`, tagged(`${e}r`, words))}</${e}comment>`;
}

const tagged = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

/** A comment, from its `<` to behind its end, with the place of its author in the list. */
interface Listed extends Span {
  readonly cell: string;
  readonly author: string | null;
}

/** The part's authors, blank ones too, and its comments. Throws `ImportRefusal` for a damaged part. */
function listedIn(xml: string): {
  readonly authors: readonly string[];
  readonly comments: readonly Listed[];
} {
  const authors: string[] = [];
  const comments: Listed[] = [];
  let isAuthor = false;
  let open: Omit<Listed, 'end'> | null = null;
  walkXml(xml, {
    open: (name, attributes, start) => {
      isAuthor = name === 'author';
      if (isAuthor) authors.push('');
      if (name !== 'comment') return;
      const cell = attribute(attributes, 'ref') ?? '';
      open = { start, cell, author: attribute(attributes, 'authorId') };
    },
    text: (words) => {
      if (isAuthor) authors.push((authors.pop() ?? '') + words);
    },
    close: (name, end) => {
      isAuthor = false;
      if (name !== 'comment' || !open) return;
      comments.push({ ...open, end });
      open = null;
    },
  });
  return { authors, comments };
}
