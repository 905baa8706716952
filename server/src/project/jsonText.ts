import {
  createScanner,
  getNodeValue,
  parseTree,
  SyntaxKind,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Message } from '../wording/message';
import { spanOf, type Span } from '../text/span';

/** What is wrong in a file of settings, accepted findings or a type, at its place. */
export interface FileProblem {
  readonly span: Span;
  readonly message: Message;
}

/** A text of JSON, comments and trailing commas allowed. */
export interface JsonText {
  /** Undefined for an empty text, and for one that is not read at all. */
  readonly root: Node | undefined;
  readonly value: unknown;
  /** What is no JSON, and why a text was not read. */
  readonly problems: readonly FileProblem[];
}

/** No list of settings is as long, in UTF-16 units; reading more would hold up every draft. */
const maxLength = 4_000_000;
/** Settings are five deep at most; a reader that calls itself for each level would not survive thousands. */
const maxDepth = 64;

/** Reads the text as far as it is JSON. Never fails: what is not understood is a problem at its place. */
export function parseJsonText(text: string): JsonText {
  if (text.length > maxLength)
    return unread(spanOf(0, 1), 'settings.too-long', { most: maxLength });
  const deep = tooDeepIn(text);
  if (deep) return unread(deep, 'settings.too-deep', { most: maxDepth });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems = errors.map(({ offset, length }) => ({
    // A comment that does not end is longer than the text by its missing mark.
    span: spanOf(Math.min(offset, text.length), Math.min(offset + length, text.length)),
    message: syntaxMessage(text[offset] ?? ''),
  }));
  // What else is wrong comes of the marks.
  const ofMarks = problems.filter(({ message: { key } }) => key === markKey);
  return {
    root,
    value: root && getNodeValue(root),
    problems: ofMarks.length > 0 ? ofMarks : problems,
  };
}

const markKey = 'settings.syntax.mark';

/** Where a node stands in its text. */
export const spanOfNode = ({ offset, length }: Node): Span => spanOf(offset, offset + length);

/** Marks of Chinese text that are typed in place of those of JSON. */
const plainMarks: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”‘’＂', (mark) => [mark, '"'] as const),
  ['：', ':'],
  ['，', ','],
  ['、', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
]);

function syntaxMessage(character: string): Message {
  const plain = plainMarks.get(character);
  return plain === undefined
    ? { key: 'settings.syntax', args: {} }
    : { key: markKey, args: { mark: character, plain } };
}

const unread = (span: Span, key: string, args: Message['args']): JsonText => ({
  root: undefined,
  value: undefined,
  problems: [{ span, message: { key, args } }],
});

/** The first bracket that is nested too deep; null without one. */
function tooDeepIn(text: string): Span | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth++;
    if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth--;
    if (depth > maxDepth) {
      const start = scanner.getTokenOffset();
      return spanOf(start, start + scanner.getTokenLength());
    }
  }
  return null;
}
