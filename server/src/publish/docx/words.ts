import { TextRun, type IRunOptions } from 'docx';

/** Signs that Chinese and Western typefaces both have, `“` and `—` among them. */
const shared = /[\u00a1-\u2e7f]/;
const chinese = /[\u2e80-\uffef]/;

/**
 * A run of words. Word takes quotation marks and dashes from the Western typeface, narrow and at the wrong height, unless the run
 * says that they are Chinese.
 */
export const wordsRun = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({
    ...options,
    text,
    ...(shared.test(text) && chinese.test(text) && { font: { hint: 'eastAsia' } }),
  });
