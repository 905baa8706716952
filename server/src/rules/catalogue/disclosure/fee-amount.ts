import { feesCharged } from '../../../facts/disclosure/fees';
import type { Rule } from '../../model';

/** The lowest rates of 国办函〔2020〕109号 in 元: 100 a request, 10 a page. */
const perPage = 10;

/** A fee that no rate of the measures can give: rates by request and by page are multiples of ten. */
export const feeAmount: Rule = {
  code: 'fee-amount',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    for (const { span, yuan, text } of feesCharged(report)) {
      if (yuan === 0 || Math.round(yuan * 100) % (perPage * 100) === 0) continue;
      yield { span, message: { key: 'fee-amount', args: { found: text } } };
    }
  },
};
