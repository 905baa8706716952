/** The last year that is over: the one that a report is due for. */
export const lastFullYear = (today: Date): number => today.getFullYear() - 1;

/** The report year that a text names in digits; null for any other text. */
export function yearIn(text: string): number | null {
  const match = /^(\d{4})(?:\s*(?:年度?|度))?$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}
