import { matchesIn } from '../../text/matches';
import type { WordLists } from '../../facts/words/model';
import type { Place } from '../../facts/words/search';
import { mendingFix } from '../fixes/mend';
import { paragraphRule } from '../paragraphRule';

/** 5169余: exact to the last digit and yet more than that. */
const exactAndMore = /(?<![\d.,，０-９])(?<number>\d{1,12}[1-9])(?<more>余|多)(?=\p{Script=Han})/gu;
/** 约300件左右, 近300余件: about, twice. */
const aboutTwice =
  /(?<about>大约|约|近|将近)(?<number>\d{1,12}(?:\.\d{1,4})?[万亿]?)(?:(?<more>余)|(?<unit>\p{Script=Han}{1,2}?)(?<around>左右|上下))/gu;

interface Odd extends Place {
  readonly expected: string;
  /** The word that makes an exact number more; null where a number is about, twice. */
  readonly more: string | null;
}

/** A number is either exact or about; 3200余 and 近2000 are right. */
export const approximateCount = paragraphRule<Odd>({
  code: 'approximate-count',
  severity: 'hint',
  find: oddCountsIn,
  tell({ from, to, expected, more }, paragraph) {
    const found = paragraph.text.slice(from, to);
    return {
      span: paragraph.spanOf(from, to),
      message:
        more === null
          ? { key: 'approximate-count.twice', args: { found, expected } }
          : { key: 'approximate-count', args: { found, expected, more } },
      fixes: mendingFix(paragraph, from, to, expected, { preferred: more !== null, safe: false }),
    };
  },
});

function* oddCountsIn(text: string, { units }: WordLists): Generator<Odd> {
  for (const { 0: found, index, groups } of matchesIn(text, exactAndMore)) {
    const to = index + found.length;
    const after = text.slice(to, to + 4);
    if (!units.some((unit) => after.startsWith(unit))) continue;
    yield { from: index, to, expected: groups?.number ?? '', more: groups?.more ?? '' };
  }
  for (const { 0: found, index, groups } of matchesIn(text, aboutTwice)) {
    const expected = found.slice(groups?.about?.length ?? 0);
    yield { from: index, to: index + found.length, expected, more: null };
  }
}
