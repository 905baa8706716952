/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^(?:[\t\r]|[\s\u200b\ufeff]*[=+\-@＝＋－＠])/;
/** A number, with its unit if it has one, or a dash for none: a spreadsheet computes nothing from them. */
const plain = /^(?:[-+]+|[-+－＋]?\d[\d,]*(?:\.\d+)?\p{Script=Han}*)$/u;

/** The text of a cell for a spreadsheet; what it would take for a formula gets an apostrophe before it. */
export const withoutFormula = (text: string): string =>
  formula.test(text) && !plain.test(text) ? `'${text}` : text;
