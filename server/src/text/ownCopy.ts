/**
 * The same words in memory of their own: a part of a draft that is kept, such as its body's name, would keep
 * all of the draft's text with it.
 */
export const ownCopy = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');
