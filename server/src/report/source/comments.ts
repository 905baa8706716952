import type { LineIndex } from '../../text/lines';
import { spanOf, textAt, trimSpan, type Span } from '../../text/span';

/** What a comment of ours holds for: the next line that has text, or the whole draft. */
export const commentScopes = ['next', 'file'] as const;
export type CommentScope = (typeof commentScopes)[number];

/**
 * A comment of ours that has a line of its own: `<!-- gouji-ignore-next row-total -->`. Exports drop
 * it, the reader passes over it.
 */
export interface Comment {
  /** Zero-based. */
  readonly line: number;
  /** From `<!--` to `-->`. */
  readonly span: Span;
  /** Null for a comment of ours that says something else. */
  readonly scope: CommentScope | null;
  /** The type of report that the draft is by it: `<!-- gouji-type disclosure -->`; null for other comments. */
  readonly type: string | null;
  /** The rules it names, in its order. */
  readonly codes: readonly { readonly code: string; readonly span: Span }[];
  /** What its author gives as the reason, after a colon; empty without one. */
  readonly reason: string;
}

const ours = /^<!--\s*gouji-([\w-]*)/;
const commentEnd = '-->';
const mark = 'gouji-';

/** Our comments in the draft's order. What follows a colon is the author's reason. */
export function findComments(text: string, lines: LineIndex): readonly Comment[] {
  const comments: Comment[] = [];
  let before = -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const line = lines.lineAt(at);
    if (line === before) continue;
    before = line;
    const span = trimSpan(text, lines.line(line));
    const written = textAt(text, span);
    const end = written.length - commentEnd.length;
    const match = written.endsWith(commentEnd) ? ours.exec(written.slice(0, end)) : null;
    if (!match) continue;
    const scope = commentScopes.find((each) => match[1] === `ignore-${each}`) ?? null;
    const from = span.start + match[0].length;
    const [codesWritten, reason] = apartFromReason(written.slice(match[0].length, end));
    const named = codesIn(codesWritten, from);
    const type = match[1] === 'type' ? (named[0]?.code ?? '') : null;
    comments.push({ line, span, scope, type, codes: type === null ? named : [], reason });
  }
  return comments;
}

function apartFromReason(words: string): readonly [codes: string, reason: string] {
  const colon = words.search(/[:：]/);
  return colon < 0 ? [words, ''] : [words.slice(0, colon), words.slice(colon + 1).trim()];
}

function codesIn(words: string, from: number): Comment['codes'] {
  return [...words.matchAll(/[^\s,，、;；]+/g)].map(({ 0: code, index }) => ({
    code,
    span: spanOf(from + index, from + index + code.length),
  }));
}

/** The text with our comments blanked out: every other character keeps its place. */
export function withoutComments(text: string, comments: readonly Comment[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span } of comments) {
    parts.push(text.slice(from, span.start), ' '.repeat(span.end - span.start));
    from = span.end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/** How a comment of ours is written. */
export const commentOf = (scope: CommentScope, code: string): string =>
  `<!-- gouji-ignore-${scope} ${code} -->`;
