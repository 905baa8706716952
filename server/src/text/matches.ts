import { neededWords } from './neededWords';
import { oncePer } from './oncePer';

const wordsFor = oncePer(neededWords);

/** Whether the expression can fit in the text; `false` is certain. */
export function mayFit(text: string, pattern: RegExp): boolean {
  const words = wordsFor(pattern);
  if (words === null) return true;
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/**
 * Every match of a global expression, from left to right. Like `matchAll`, but an expression of which a
 * text lacks every word that it needs is not tried.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!mayFit(text, pattern)) return none;
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

/** The match that begins at the place, of an expression with the flag `y`; null without one. */
export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first match of an expression that is not global; null without one. */
export const firstMatchIn = (text: string, pattern: RegExp): RegExpExecArray | null =>
  mayFit(text, pattern) ? pattern.exec(text) : null;

/** Whether an expression that is not global fits somewhere in the text. */
export const fitsIn = (text: string, pattern: RegExp): boolean =>
  mayFit(text, pattern) && pattern.test(text);
