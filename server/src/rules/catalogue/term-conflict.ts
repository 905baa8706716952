import { inTitle } from '../../facts/prose/quoted';
import type { TermConflict, WordLists } from '../../facts/words/model';
import type { Place } from '../../facts/words/search';
import { mendingFix } from '../fixes/mend';
import { paragraphRule } from '../paragraphRule';

/** How far apart the two halves of one term may stand. */
const maxDistance = 10;

interface Conflict extends Place {
  readonly term: TermConflict;
}

/** Two halves of one term that contradict each other: 季度环境质量月报. */
export const termConflict = paragraphRule<Conflict>({
  code: 'term-conflict',
  severity: 'warning',
  find: conflictsIn,
  tell({ from, to, term: { first, second, right } }, paragraph) {
    const found = paragraph.text.slice(from, to);
    return {
      span: paragraph.spanOf(from, to),
      message: { key: 'term-conflict', args: { found, first, second, expected: right } },
      fixes: mendingFix(paragraph, to - second.length, to, right, {
        preferred: false,
        safe: false,
      }),
    };
  },
});

function* conflictsIn(text: string, { termConflicts }: WordLists): Generator<Conflict> {
  for (const term of termConflicts) {
    const { first, second } = term;
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const from = at + first.length;
      const distance = text.slice(from, from + maxDistance + second.length).indexOf(second);
      const to = from + distance;
      if (distance < 0 || !isOneTerm(text.slice(from, to))) continue;
      const place = { from: at, to: to + second.length };
      if (!inTitle(text)(place)) yield { ...place, term };
    }
  }
}

/** No number, mark or conjunction parts the two halves, nor a word that begins another term. */
const isOneTerm = (between: string): boolean =>
  !/[\d\p{P}\n和及与或至到]|[日周月季年]报/u.test(between);
