import { eastAsianWidth } from 'get-east-asian-width';

const plainAscii = /^[\x20-\x7e]*$/;

/**
 * How many columns the text takes up on a page of fixed-width characters, by Unicode's table. Characters
 * whose width depends on the font (`“`, `—`, `①`) take one column, or two with `ambiguousAsWide`.
 */
export function displayWidth(text: string, ambiguousAsWide = false): number {
  if (plainAscii.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    width += eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide });
  }
  return width;
}

/** How many columns of a page of fixed-width characters a text takes. */
export type WidthOf = (text: string) => number;

/** Columns of a character that Unicode calls ambiguous, such as `“` or `①`: it depends on the font. */
export type AmbiguousWidth = 1 | 2;

/** Widths by Unicode's table, without the marks that stand over other characters. */
export const widthsFor = (ambiguous: AmbiguousWidth): WidthOf => {
  const options = { ambiguousAsWide: ambiguous === 2 };
  return (text) =>
    [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')].reduce(
      (sum, each) => sum + eastAsianWidth(each.codePointAt(0)!, options),
      0,
    );
};
