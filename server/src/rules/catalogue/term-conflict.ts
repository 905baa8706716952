import { passagesOf } from '../../report/prose/passages';
import type { Rule } from '../model';
import { mendingFix } from '../fixes/mend';
import { bookTitlesIn, within } from '../../facts/prose/quoted';

/** How far apart the two halves of one term may stand. */
const farthest = 10;

/** Two halves of one term that contradict each other: 季度环境质量月报. */
export const termConflict: Rule = {
  code: 'term-conflict',
  severity: 'warning',
  *check(report, { words }) {
    for (const passage of passagesOf(report)) {
      const { text } = passage;
      const isInTitle = within(bookTitlesIn(text));
      for (const { first, second, right } of words.termConflicts) {
        for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
          const from = at + first.length;
          const distance = text.slice(from, from + farthest + second.length).indexOf(second);
          const to = from + distance;
          if (distance < 0 || !isOneTerm(text.slice(from, to))) continue;
          const place = { from: at, to: to + second.length };
          if (isInTitle(place)) continue;
          yield {
            span: passage.spanOf(place.from, place.to),
            message: {
              key: 'term-conflict',
              args: { found: text.slice(place.from, place.to), first, second, expected: right },
            },
            fixes: mendingFix(passage, to, place.to, right, { preferred: false, safe: false }),
          };
        }
      }
    }
  },
};

/** No number, mark or conjunction parts the two halves, nor a word that begins another term. */
const isOneTerm = (between: string): boolean =>
  !/[\d\p{P}\n和及与或至到]|[日周月季年]报/u.test(between);
