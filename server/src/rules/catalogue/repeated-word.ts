import type { Passage } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { textAt } from '../../text/span';
import type { RuleFinding } from '../model';
import { judgedRule } from '../paragraphRule';
import { doubledIn } from '../../facts/prose/doubled';
import { mendingFix } from '../fixes/mend';
import { inTitleOrQuotation } from '../../facts/prose/quoted';
import { nearlyTwice, runsTwice, type Repeated } from '../../facts/prose/repeated';
import type { Correction, WordLists } from '../../facts/words/model';
import { covers, listedIn, placesOf, takenPlaces, type Place } from '../../facts/words/search';

/** Wordings that say one thing twice, then words and characters that stand twice. */
type Twice = (Place & { readonly entry: Correction }) | (Repeated & { readonly entry?: undefined });

/** Characters and words that stand twice: 举举报, 进一步进一步, 可通过可以通过, 编发发布. */
export const repeatedWord = judgedRule<Twice>({
  code: 'repeated-word',
  severity: 'warning',
  find: saidTwice,
  *judge(all, report) {
    for (const { paragraph, found } of all) {
      const taken = takenPlaces(paragraph.text.length);
      for (const each of found) {
        if (!taken.isFree(each)) continue;
        if (each.entry === undefined && breaksBetween(report, paragraph, each)) continue;
        taken.take(each);
        yield each.entry === undefined
          ? findingOf(paragraph, each)
          : meaningTwice(paragraph, each, each.entry);
      }
    }
  },
});

function saidTwice(text: string, words: WordLists): readonly Twice[] {
  const found: readonly Twice[] = [
    ...listedIn(text, words)
      .of(words.pleonasms)
      .flatMap((entry) => [...placesOf(text, entry)].map((place) => ({ ...place, entry }))),
    ...repetitionsIn(text, words).filter((each) => !isAccepted(text, each, words)),
  ];
  return found.filter((each) => !inTitleOrQuotation(text)(each));
}

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

const repetitionsIn = (text: string, words: WordLists): readonly Repeated[] => [
  ...doubledIn(text, words).map((found) => ({ ...found, sure: true })),
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
