import { staleYears } from '../../facts/dates/stale';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';
import { spanInSentence } from '../../report/prose/passages';
import type { Rule } from '../model';

/** A sentence that tells of this year's work under last year's number, left over from the report before. */
export const yearStale: Rule = {
  code: 'year-stale',
  needs: ['calendar-year'],
  severity: 'warning',
  *check(report) {
    const { year } = report;
    const stated = statedYears(report);
    if (year === null || titleStandsAlone(report, stated)) return;
    for (const { sentence, at, found, expected } of staleYears(report)) {
      const span = spanInSentence(sentence, at, at + 4);
      if (stated.some((each) => each.span.start === span.start)) continue;
      yield {
        span,
        message: {
          key: expected > year ? 'year-stale.plan' : 'year-stale',
          args: { found, year },
        },
        fixes: [
          {
            title: { key: 'fix.replace-with', args: { expected: String(expected) } },
            edits: [{ span, newText: String(expected) }],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
};
