import { sentencesOf, wordsAlone } from '../../../report/prose/passages';
import { matchesIn } from '../../../text/matches';
import { plainOf } from '../../../facts/prose/reading';
import type { Place } from '../../../facts/words/search';
import { judgedRule } from '../../paragraphRule';

const accounts =
  /(?<year>\d{4})年度?(?:本)?[^。,;:、\d《》]{0,12}?(?:财政)?(?:预决算|预、决算|决算)/g;
/** 「2020年，我局公开部门决算」 tells when, not of which year. */
const tellsWhen = /年(?:度)?(?:我|本|全|共|及时|按时|主动|公开|公布|公示|发布|在|通过)|编制|草案/;

/** Accounts of a year, in a sentence that tells of their publication. */
interface Accounts extends Place {
  readonly year: number;
  readonly words: string;
  /** How many sentences of the paragraph stand before it. */
  readonly sentence: number;
}

/** Within a year a body publishes that year's budget and the accounts of the year before. */
export const budgetYear = judgedRule<Accounts>({
  code: 'budget-year',
  needs: ['family:disclosure'],
  severity: 'info',
  find: accountsIn,
  *judge(all, { year }) {
    if (year === null) return;
    for (const { paragraph, found } of all) {
      const ofYear = found.filter((each) => each.year === year);
      for (const [i, { from, to, words, sentence }] of ofYear.entries()) {
        // What a sentence says first counts.
        if (sentence === ofYear[i - 1]?.sentence || tellsWhen.test(words)) continue;
        yield {
          span: paragraph.spanOf(from, to),
          message: { key: 'budget-year', args: { found: words, year, last: year - 1 } },
        };
      }
    }
  },
});

function* accountsIn(paragraph: string): Generator<Accounts> {
  if (!paragraph.includes('决算')) return;
  for (const { text: words, from, index: sentence } of sentencesOf(wordsAlone(paragraph))) {
    const text = plainOf({ text: words });
    if (!/公开|公布|公示|发布/.test(text)) continue;
    for (const { 0: found, index, groups } of matchesIn(text, accounts)) {
      const at = from + index;
      const year = Number(groups!.year);
      yield { from: at, to: at + found.length, year, words: found, sentence };
    }
  }
}
