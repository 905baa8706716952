/** How many columns of a terminal a text takes. */
export type WidthOf = (text: string) => number;

/** The text without what would steer the terminal it is printed on. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
