// Pieces of Oniguruma patterns. Every repetition is bounded, possessive or stands in front of
// something it cannot match itself: a line costs time in proportion to its length, whatever it is.

/** Tab, space, no-break and ideographic space: Oniguruma's `blank` is Unicode's. */
export const blanks = '[[:blank:]]*+';
export const numeral = '[一二三四五六七八九十]{1,3}';
export const opening = '[（(]';
export const closing = '[)）]';
export const placeholder = `${opening}此处填写[：:][^（()）]*${closing}`;

/** A word of a table row stands between blanks, cell borders and bold marks. */
export const wordStart = '(?:^|(?<=[|｜*[:blank:]]))';
export const wordEnd = '(?=$|[|｜*[:blank:]])';

export const anyOf = (patterns) => `(?:${patterns.join('|')})`;

/** The text with blanks between its characters, as converters of PDF files leave them. */
export const spaced = (text) => [...text].join(blanks);
