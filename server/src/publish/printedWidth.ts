/**
 * How wide a text is printed, in characters of half width. Signs that both kinds of typeface have count as Chinese ones:
 * to tell more of them takes a table of a few kilobytes, in a package that has no room for it twice.
 */
export const printedWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u00a1' ? 1 : 2), 0);
