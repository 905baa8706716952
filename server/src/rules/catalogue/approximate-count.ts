import { matchesIn } from '../../text/matches';
import { passagesOf } from '../../report/prose/passages';
import type { Rule } from '../model';
import { mendingFix } from '../fixes/mend';

/** 5169余: exact to the last digit and yet more than that. */
const exactAndMore = /(?<![\d.,，０-９])(?<number>\d{1,12}[1-9])(?<more>余|多)(?=\p{Script=Han})/gu;
/** 约300件左右, 近300余件: about, twice. */
const aboutTwice =
  /(?<about>大约|约|近|将近)(?<number>\d{1,12}(?:\.\d{1,4})?[万亿]?)(?:(?<more>余)|(?<unit>\p{Script=Han}{1,2}?)(?<around>左右|上下))/gu;

/** A number is either exact or about; 3200余 and 近2000 are right. */
export const approximateCount: Rule = {
  code: 'approximate-count',
  severity: 'hint',
  *check(report, { words }) {
    for (const passage of passagesOf(report)) {
      for (const { 0: found, index, groups } of matchesIn(passage.text, exactAndMore)) {
        const after = passage.text.slice(index + found.length, index + found.length + 4);
        if (!words.units.some((unit) => after.startsWith(unit))) continue;
        const expected = groups?.number ?? '';
        yield {
          span: passage.spanOf(index, index + found.length),
          message: {
            key: 'approximate-count',
            args: { found, expected, more: groups?.more ?? '' },
          },
          fixes: mendingFix(passage, index, index + found.length, expected, {
            preferred: true,
            safe: false,
          }),
        };
      }
      for (const { 0: found, index, groups } of matchesIn(passage.text, aboutTwice)) {
        const expected = found.slice(groups?.about?.length ?? 0);
        yield {
          span: passage.spanOf(index, index + found.length),
          message: { key: 'approximate-count.twice', args: { found, expected } },
          fixes: mendingFix(passage, index, index + found.length, expected, {
            preferred: false,
            safe: false,
          }),
        };
      }
    }
  },
};
