import { passagesOf, type Passage } from '../../report/prose/passages';
import { misnamedRegulations } from '../../facts/misnamedRegulations';
import { mendingFix } from '../fixes/mend';
import type { Rule, RuleFinding } from '../model';
import { bookTitlesIn } from '../../facts/prose/quoted';
import { plainOf } from '../../facts/prose/reading';
import { placesOf } from '../../facts/words/search';

/** Since then the State Council's General Office has called its yearly plan 政务公开工作要点. */
const renamedSince = 2016;
const workPlan = /^20\d{2}年度?政府信息公开工作要点/;

/** A document that was repealed or renamed, as the word lists have them; always to be checked by a person. */
export const referenceOutdated: Rule = {
  code: 'reference-outdated',
  severity: 'info',
  *check(report, { words }) {
    for (const { passage, from, to, found, right } of misnamedRegulations(report)) {
      yield {
        span: passage.spanOf(from, to),
        severity: 'warning',
        message: { key: 'reference-outdated.misnamed', args: { found, expected: right } },
        fixes: mendingFix(passage, from, to, right, { preferred: true, safe: false }),
      };
    }
    for (const passage of passagesOf(report)) {
      for (const entry of words.outdatedReferences) {
        for (const { from, to } of placesOf(passage.text, entry)) {
          const args = { found: entry.word, right: entry.right };
          yield {
            span: passage.spanOf(from, to),
            message: entry.reason
              ? { key: 'reference-outdated', args: { ...args, reason: entry.reason } }
              : { key: 'reference-outdated.plain', args },
          };
        }
      }
      if ((report.year ?? 0) >= renamedSince) yield* misnamedPlans(passage);
    }
  },
};

function* misnamedPlans(passage: Passage): Iterable<RuleFinding> {
  const plain = plainOf(passage);
  for (const { from, to } of bookTitlesIn(plain)) {
    // 《某市2020年政府信息公开工作要点》 may well be that place's own document.
    if (!workPlan.test(plain.slice(from + 1, to))) continue;
    yield {
      span: passage.spanOf(from, to),
      message: {
        key: 'reference-outdated.work-plan',
        args: { found: passage.text.slice(from, to) },
      },
    };
  }
}
