/**
 * The words as a pattern that matches them and nothing else, inside and outside a class, with and
 * without the `u` flag. Whatever comes from a draft, a file or a setting goes into a pattern by this
 * function alone; the linter sees to it.
 */
export const literal = (words: string): string =>
  words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');

/**
 * The source of a pattern as it stands: for what a template's author has written as one, and for
 * alternatives made of `literal`. Never for words of a draft, a file or a setting.
 */
export const authored = (source: string): string => source;
