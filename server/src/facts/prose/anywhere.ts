import type { Report } from '../../report/model';
import { passagesOf } from '../../report/prose/passages';
import { fitsIn } from '../../text/matches';
import type { Span } from '../../text/span';
import { inOneLine } from './reading';

/** Whether the running text has the words anywhere, also over a line break that a converter left in them. */
export const hasAnywhere = (report: Report, words: string): boolean =>
  passagesOf(report).some((passage) => inOneLine(passage).includes(words));

/** Whether one of the wordings is anywhere in the running text, read so. */
export const fitsAnywhere = (report: Report, wordings: readonly RegExp[]): boolean =>
  passagesOf(report).some((passage) => {
    const line = inOneLine(passage);
    return wordings.some((wording) => fitsIn(line, wording));
  });

/** Where the words stand first in the running text; null where they do not. */
export function firstPlaceOf(report: Report, words: string): Span | null {
  for (const passage of passagesOf(report)) {
    const at = passage.text.indexOf(words);
    if (at >= 0) return passage.spanOf(at, at + words.length);
  }
  return null;
}
