/** How many columns of a terminal a text takes. */
export type WidthOf = (text: string) => number;

/** Widths by Unicode's table; the library is an ECMAScript module, so it cannot be had at once. */
export async function loadWidths(): Promise<WidthOf> {
  const { eastAsianWidth } = await import('get-east-asian-width');
  return (text) => [...text].reduce((sum, each) => sum + eastAsianWidth(each.codePointAt(0)!), 0);
}

/** The text without what would steer the terminal it is printed on. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
