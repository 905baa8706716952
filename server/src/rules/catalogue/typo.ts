import { passagesOf, type Passage } from '../../report/prose/passages';
import { oncePer } from '../../text/oncePer';
import type { Rule, RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { bookTitlesIn } from '../../facts/prose/quoted';
import type { Correction } from '../../facts/words/model';
import { entriesIn, placesOf, takenPlaces, type Place } from '../../facts/words/search';

/** Common wrong characters, from the list of typos; titles of documents are left as they are. */
export const typo: Rule = {
  code: 'typo',
  severity: 'warning',
  *check(report, { words }) {
    const ownName = report.title?.agency ?? '';
    for (const passage of passagesOf(report)) {
      const taken = takenPlaces(passage.text.length);
      for (const title of bookTitlesIn(passage.text)) taken.take(title);
      for (const entry of entriesIn(passage.text, longestFirst(words.typos))) {
        for (const place of placesOf(passage.text, entry)) {
          if (!taken.isFree(place)) continue;
          if (ownName.includes(entry.word) || namesPlace(passage.text, place)) continue;
          taken.take(place);
          yield findingOf(passage, place, entry);
        }
      }
    }
  },
};

/** A wording that a kind of place follows is its name: 会仪镇. */
const namesPlace = (text: string, { to }: Place): boolean =>
  /^(?:镇(?!村)|乡(?![镇村])|村(?![务民级居])|街道|社区)/.test(text.slice(to, to + 2));

const longestFirst = oncePer((entries: readonly Correction[]): readonly Correction[] =>
  [...entries].sort((a, b) => b.word.length - a.word.length),
);

function findingOf(passage: Passage, { from, to }: Place, entry: Correction): RuleFinding {
  const { word, right, confidence, reason } = entry;
  const args = { found: word, expected: right };
  return {
    span: passage.spanOf(from, to),
    severity: confidence === 'certain' ? 'warning' : 'hint',
    message: reason ? { key: 'typo.because', args: { ...args, reason } } : { key: 'typo', args },
    fixes: mendingFix(passage, from, to, right, { preferred: true, safe: false }),
  };
}
