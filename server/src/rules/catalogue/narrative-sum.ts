import { confirmedStarts, contradictionsOf } from '../../facts/claims/contradictions';
import { placedClaims } from '../../facts/claims/placed';
import type { Rule } from '../model';

/**
 * `共N件，其中…`: the parts together are no more than the whole. Parts that leave something out, or lists
 * that end in 等, are not judged. Where a table has each of the numbers they stand (新收24件，其中 the results of
 * 25, with one of last year's); where it has another for one of them, that is told by narrative-count.
 */
export const narrativeSum: Rule = {
  code: 'narrative-sum',
  severity: 'info',
  *check(report) {
    const confirmed = confirmedStarts(report);
    const contradicted = new Set(contradictionsOf(report).map(({ span }) => span.start));
    for (const { claims, figureAt } of placedClaims(report)) {
      for (const { whole, parts, open, complete } of claims.breakdowns) {
        const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0);
        const isAll = complete && sum !== whole.quantity.value;
        if (open || (sum <= whole.quantity.value && !isAll)) continue;
        const { span, text } = figureAt(whole);
        const starts = [span.start, ...parts.map((part) => figureAt(part).span.start)];
        if (starts.every((start) => confirmed.has(start))) continue;
        if (starts.some((start) => contradicted.has(start))) continue;
        yield {
          span,
          message: {
            key: sum > whole.quantity.value ? 'narrative-sum' : 'narrative-sum.less',
            args: {
              found: text,
              parts: parts.map(({ quantity }) => String(quantity.value)).join('+'),
              sum,
            },
          },
          related: parts.map(figureAt).map((part) => ({
            span: part.span,
            message: { key: 'narrative-sum.part', args: { found: part.text } },
          })),
        };
      }
    }
  },
};
