import { withoutFormula } from '../text/spreadsheetCell';

/** What steers a terminal, on which the text may be shown as well, or turns the direction of what follows. */
const steering = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A terminal begins the line anew there. */
const loneReturn = /\r(?!\n)/g;

/**
 * Rows as comma-separated text with a byte-order mark, so that Excel reads its Chinese; lines end in CRLF.
 * Words that a spreadsheet would take for a formula get an apostrophe before them.
 */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;

function fieldOf(value: string | number | null): string {
  if (value === null) return '';
  const harmless = withoutFormula(String(value).replace(steering, ' ').replace(loneReturn, ' '));
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
