/**
 * The most cells that a row has, 0 without rows. A list of a whole province's findings has more rows than a call can have
 * arguments.
 */
export const widest = (rows: readonly { readonly length: number }[]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);
