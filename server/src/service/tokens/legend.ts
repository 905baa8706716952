import type { Span } from '../../text/span';

/** What a stretch of a report can be; the manifest says how each is coloured. */
export const tokenTypes = [
  'reportTitle',
  'chapterTitle',
  'subheading',
  'tableLabel',
  'tableValue',
  'fillIn',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** `total`: must be the sum of others; `wrong`: an error was found there. */
export const tokenModifiers = ['total', 'wrong'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch of the draft and what it is. */
export interface Meaning {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}
