import { escapeXml } from '../../text/xml';
import { literal } from '../../text/pattern';
import { vocabularyOf } from '../container/vocabulary';
import { beforeEnd } from '../container/xmlParts';
import { ownAuthor } from '../ownMarks';

/** The notes of a sheet's cells, each with the lines that it has. */
export type CellNotes = readonly (readonly [string, readonly string[]])[];

/** A sheet's part of comments without any, in the namespace that the sheet has. */
export const emptyComments = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

/** The cells that have a comment. */
export const commentedCells = (comments: string): ReadonlySet<string> =>
  new Set(
    commentsIn(comments).flatMap((each) => /\sref=["']([A-Z]+\d+)["']/.exec(each)?.[1] ?? []),
  );

/** Without those of an earlier run; the list of authors stays, since others are named by their place in it. */
export function withoutOwn(comments: string): string {
  const own = authorsIn(comments).indexOf(ownAuthor);
  if (own < 0) return comments;
  const isOwn = (comment: string): boolean =>
    /^[^>]*\sauthorId=["'](\d+)["']/.exec(comment)?.[1] === String(own);
  return comments.replace(commentOf(comments), (whole) => (isOwn(whole) ? '' : whole));
}

/** With the notes, which are ours. */
export function withNotes(comments: string, notes: CellNotes): string {
  const authors = authorsIn(comments);
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

/** The names in the part's list, blank ones too: comments name their author by the place there. */
function authorsIn(comments: string): readonly string[] {
  const name = `${vocabularyOf(comments).element}author`;
  const author = new RegExp(
    `<${literal(name)}(?:\\s[^>]*)?(?:/>|>([^<]*)</${literal(name)}\\s*>)`,
    'g',
  );
  return [...comments.matchAll(author)].map(([, words = '']) => words);
}

const commentsIn = (comments: string): readonly string[] =>
  comments.match(commentOf(comments)) ?? [];

function commentOf(comments: string): RegExp {
  const name = `${vocabularyOf(comments).element}comment`;
  return new RegExp(`<${literal(name)}\\s[^>]*>[^]*?</${literal(name)}\\s*>`, 'g');
}
