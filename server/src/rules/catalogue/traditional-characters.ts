import { spanOf } from '../../text/span';
import { traditionalPlaces } from '../../facts/prose/traditional';
import type { Rule } from '../model';

/** A report in traditional characters: it is read all the same. */
export const traditionalCharacters: Rule = {
  code: 'traditional-characters',
  severity: 'warning',
  *check(report) {
    const { traditional, title, chapters } = report;
    const stretches = traditionalPlaces(report);
    const span = title?.span ?? chapters[0]?.heading ?? stretches[0];
    if (!traditional || !span) return;
    yield {
      span: spanOf(span.start, span.end),
      message: { key: 'traditional-characters', args: {} },
      fixes: [
        {
          title: { key: 'fix.simplify', args: {} },
          edits: stretches.map(({ start, end, simplified }) => ({
            span: spanOf(start, end),
            newText: simplified,
          })),
          preferred: false,
          safe: false,
        },
      ],
    };
  },
};
