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
