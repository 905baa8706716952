import type { Edit } from '../../server/src/text/edit';
import { plainWording } from './wording';

/** What messages say in Chinese. */
export const inChinese = plainWording('zh-cn');

/** The text after the edits; of those that begin at one place the first comes first in the text. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .reverse()
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
