import { passagesOf } from '../../report/prose/passages';
import type { Rule } from '../model';
import { mendingFix } from '../fixes/mend';
import { outOfOrder } from '../../facts/prose/ordinals';
import { enumerationsIn } from '../../facts/prose/enumeration';

/** 以下四方面 is followed by 一是 to 四是. */
export const enumerationCount: Rule = {
  code: 'enumeration-count',
  severity: 'info',
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const { from, to, announced, found, last } of enumerationsIn(passage.text)) {
        if (announced === found) continue;
        yield {
          span: passage.spanOf(from, to),
          message: {
            key: 'enumeration-count',
            args: { words: passage.text.slice(from, to), announced, found },
          },
          related: [
            {
              span: passage.spanOf(last.from, last.to),
              message: { key: 'enumeration-count.last', args: { found } },
            },
          ],
        };
      }
      for (const { from, to, found, before, expected, sure } of outOfOrder(passage.text)) {
        yield {
          span: passage.spanOf(from, to),
          message: { key: 'enumeration-count.order', args: { found, before, expected } },
          fixes: mendingFix(passage, from, to, expected, { preferred: sure, safe: false }),
        };
      }
    }
  },
};
