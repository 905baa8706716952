const places = 1e6;
const maxExact = 1e9;

/**
 * The number without what adding binary fractions leaves behind: true to six decimal places for numbers
 * below a thousand million, which are held exactly enough to add up many of them.
 */
export const exact = (value: number): number => Math.round(value * places) / places;

/** Whether a decimal number is small and short enough for `exact`. */
export const isExact = (value: number, decimal: string): boolean =>
  Math.abs(value) < maxExact && (decimal.split('.')[1] ?? '').length <= 6;
