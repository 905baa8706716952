import { paragraphRule } from '../paragraphRule';
import { phrasesIn } from '../../facts/prose/phrases';
import { quotationsIn, within } from '../../facts/prose/quoted';
import { listedIn, type Place } from '../../facts/words/search';

/** A mark of classification or of internal use, which a published report cannot carry. */
export const secrecyMark = paragraphRule<Place>({
  code: 'secrecy-mark',
  severity: 'error',
  withTitle: true,
  find(text, words) {
    const marks = [...phrasesIn(text, listedIn(text, words).of(words.secrecyMarks))];
    if (marks.length === 0) return marks;
    const isQuoted = within(quotationsIn(text));
    return marks.filter((place) => !isQuoted(place));
  },
  tell: ({ from, to }, paragraph) => ({
    span: paragraph.spanOf(from, to),
    message: { key: 'secrecy-mark', args: { found: paragraph.text.slice(from, to) } },
  }),
});
