import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { textAt } from '../../text/span';
import type { Rule, RuleFinding } from '../model';
import { doubledIn } from '../../facts/prose/doubled';
import { mendingFix } from '../fixes/mend';
import { bookTitlesIn, quotationsIn, within } from '../../facts/prose/quoted';
import { nearlyTwice, runsTwice, type Repeated } from '../../facts/prose/repeated';
import type { Correction, WordLists } from '../../facts/words/model';
import { covers, entriesIn, placesOf, takenPlaces, type Place } from '../../facts/words/search';

/** Characters and words that stand twice: 举举报, 进一步进一步, 可通过可以通过, 编发发布. */
export const repeatedWord: Rule = {
  code: 'repeated-word',
  severity: 'warning',
  *check(report, { words }) {
    for (const passage of passagesOf(report)) {
      const { text } = passage;
      const isExempt = within([...bookTitlesIn(text), ...quotationsIn(text)]);
      const taken = takenPlaces(text.length);
      const isFree = (place: Place): boolean => !isExempt(place) && taken.isFree(place);
      for (const entry of entriesIn(text, words.pleonasms)) {
        for (const place of placesOf(text, entry)) {
          if (!isFree(place)) continue;
          taken.take(place);
          yield meaningTwice(passage, place, entry);
        }
      }
      for (const found of repetitionsIn(text, words)) {
        if (!isFree(found) || isAccepted(text, found, words)) continue;
        if (breaksBetween(report, passage, found)) continue;
        taken.take(found);
        yield findingOf(passage, found);
      }
    }
  },
};

function meaningTwice(passage: Passage, { from, to }: Place, entry: Correction): RuleFinding {
  const { word: found, right: expected, reason } = entry;
  return {
    span: passage.spanOf(from, to),
    severity: 'hint',
    message: reason
      ? { key: 'repeated-word.because', args: { found, expected, reason } }
      : { key: 'repeated-word.meaning', args: { found, expected } },
    fixes: mendingFix(passage, from, to, expected, { preferred: false, safe: false }),
  };
}

const repetitionsIn = (text: string, { doubling }: WordLists): readonly Repeated[] => [
  ...doubledIn(text, doubling).map((found) => ({ ...found, sure: true })),
  ...nearlyTwice(text),
  ...runsTwice(text),
];

const isAccepted = (text: string, { from, to }: Repeated, { accepted }: WordLists): boolean =>
  accepted.some((wording) => covers(text, wording, text.slice(from, to), from));

/** A line that ends between the two: a heading that the text below takes up, not a slip. */
const breaksBetween = (report: Report, passage: Passage, { from, to }: Repeated): boolean =>
  /[\r\n]/.test(textAt(report.text, passage.spanOf(from, to)));

function findingOf(passage: Passage, { from, to, right, sure }: Repeated): RuleFinding {
  return {
    span: passage.spanOf(from, to),
    severity: sure ? 'warning' : 'hint',
    message: {
      key: 'repeated-word',
      args: { found: passage.text.slice(from, to), expected: right },
    },
    fixes: mendingFix(passage, from, to, right, { preferred: sure, safe: false }),
  };
}
