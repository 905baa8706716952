const places = 1e6;
const maxExact = 1e9;

/**
 * The number without what adding binary fractions leaves behind: a whole one as it is, others true to six decimal
 * places below a thousand million, where they are held exactly enough to add up many of them.
 */
export const exact = (value: number): number =>
  Number.isInteger(value) ? value : Math.round(value * places) / places;

/** Whether a decimal number is small and short enough for `exact`. */
export const isExact = (value: number, decimal: string): boolean =>
  Math.abs(value) < maxExact && (decimal.split('.')[1] ?? '').length <= 6;
