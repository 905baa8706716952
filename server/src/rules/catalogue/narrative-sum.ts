import { passagesOf, spanInSentence } from '../../report/prose/passages';
import type { Figure } from '../../facts/claims/breakdown';
import { breakdownsIn } from '../../facts/claims/lists';
import type { Rule } from '../model';

/**
 * `共N件，其中…`: the parts together are no more than the whole. Parts that leave something out, or lists
 * that end in 等, are not judged.
 */
export const narrativeSum: Rule = {
  code: 'narrative-sum',
  severity: 'info',
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const { whole, parts, open, complete } of breakdownsIn(passage)) {
        const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0);
        const isAll = complete && sum !== whole.quantity.value;
        if (open || (sum <= whole.quantity.value && !isAll)) continue;
        yield {
          span: spanOf(whole),
          message: {
            key: sum > whole.quantity.value ? 'narrative-sum' : 'narrative-sum.less',
            args: {
              found: textOf(whole),
              parts: parts.map(({ quantity }) => String(quantity.value)).join('+'),
              sum,
            },
          },
          related: parts.map((part) => ({
            span: spanOf(part),
            message: { key: 'narrative-sum.part', args: { found: textOf(part) } },
          })),
        };
      }
    }
  },
};

const spanOf = ({ sentence, quantity }: Figure) =>
  spanInSentence(sentence, quantity.from, quantity.to);
const textOf = ({ sentence, quantity }: Figure): string =>
  sentence.text.slice(quantity.from, quantity.to);
