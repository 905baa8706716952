import { passagesOf, sentencesOf, spanInSentence } from '../../../report/prose/passages';
import { plainOf } from '../../../facts/prose/reading';
import type { Rule } from '../../model';

/** Within a year a body publishes that year's budget and the accounts of the year before. */
export const budgetYear: Rule = {
  code: 'budget-year',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    const { year } = report;
    if (year === null) return;
    const accounts = new RegExp(
      `${year}年度?(?:本)?[^。,;:、\\d《》]{0,12}?(?:财政)?(?:预决算|预、决算|决算)`,
    );
    for (const passage of passagesOf(report)) {
      for (const sentence of sentencesOf(passage)) {
        if (!sentence.text.includes('决算')) continue;
        const text = plainOf(sentence);
        const match = accounts.exec(text);
        if (!match || !/公开|公布|公示|发布/.test(text) || /编制|草案/.test(match[0])) continue;
        // 「2020年，我局公开部门决算」 tells when, not of which year.
        if (/年(?:度)?(?:我|本|全|共|及时|按时|主动|公开|公布|公示|发布|在|通过)/.test(match[0]))
          continue;
        yield {
          span: spanInSentence(sentence, match.index, match.index + match[0].length),
          message: {
            key: 'budget-year',
            args: { found: match[0], year, last: year - 1 },
          },
        };
      }
    }
  },
};
