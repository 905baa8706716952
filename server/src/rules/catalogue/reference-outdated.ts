import { misnamedRegulations } from '../../facts/misnamedRegulations';
import { mendingFix } from '../fixes/mend';
import { bookTitlesIn } from '../../facts/prose/quoted';
import { plainOf } from '../../facts/prose/reading';
import type { Correction, WordLists } from '../../facts/words/model';
import { listedIn, placesOf, type Place } from '../../facts/words/search';
import { judgedRule } from '../paragraphRule';
import type { Message } from '../../wording/message';

/** Since then the State Council's General Office has called its yearly plan 政务公开工作要点. */
const renamedSince = 2016;
const workPlan = /^20\d{2}年度?政府信息公开工作要点/;

/** A document's old name; without an entry it is that of the yearly plan. */
interface Outdated extends Place {
  readonly entry: Correction | null;
}

/** A document that was repealed or renamed, as the word lists have them; always to be checked by a person. */
export const referenceOutdated = judgedRule<Outdated>({
  code: 'reference-outdated',
  severity: 'info',
  find: outdatedIn,
  *judge(all, report) {
    for (const { passage, from, to, found, right } of misnamedRegulations(report)) {
      yield {
        span: passage.spanOf(from, to),
        severity: 'warning',
        message: { key: 'reference-outdated.misnamed', args: { found, expected: right } },
        fixes: mendingFix(passage, from, to, right, { preferred: true, safe: false }),
      };
    }
    for (const { paragraph, found } of all) {
      for (const { from, to, entry } of found) {
        if (!entry && (report.year ?? 0) < renamedSince) continue;
        yield {
          span: paragraph.spanOf(from, to),
          message: entry ? told(entry) : planNamed(paragraph.text.slice(from, to)),
        };
      }
    }
  },
});

const told = ({ word: found, right, reason }: Correction): Message =>
  reason
    ? { key: 'reference-outdated', args: { found, right, reason } }
    : { key: 'reference-outdated.plain', args: { found, right } };

const planNamed = (found: string): Message => ({
  key: 'reference-outdated.work-plan',
  args: { found },
});

function* outdatedIn(text: string, words: WordLists): Generator<Outdated> {
  for (const entry of listedIn(text, words).of(words.outdatedReferences)) {
    for (const place of placesOf(text, entry)) yield { ...place, entry };
  }
  const plain = plainOf({ text });
  for (const place of bookTitlesIn(plain)) {
    // 《某市2020年政府信息公开工作要点》 may well be that place's own document.
    if (workPlan.test(plain.slice(place.from + 1, place.to))) yield { ...place, entry: null };
  }
}
