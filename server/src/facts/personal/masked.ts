/** The number with its middle hidden, so that no message and no report of ours spreads it. */
export const masked = (number: string, first: number, last: number): string =>
  number.slice(0, first) + '*'.repeat(number.length - first - last) + number.slice(-last);
