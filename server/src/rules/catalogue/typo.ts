import type { Passage } from '../../report/prose/passages';
import type { RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { judgedRule } from '../paragraphRule';
import { bookTitlesIn } from '../../facts/prose/quoted';
import type { Correction, WordLists } from '../../facts/words/model';
import {
  listedIn,
  longestFirst,
  placesOf,
  takenPlaces,
  type Place,
} from '../../facts/words/search';

/** A place where a listed word stands. */
interface Slip extends Place {
  readonly entry: Correction;
}

/** Common wrong characters, from the list of typos; titles of documents are left as they are. */
export const typo = judgedRule<Slip>({
  code: 'typo',
  severity: 'warning',
  find: slipsIn,
  *judge(all, report) {
    const ownName = report.title?.agency ?? '';
    for (const { paragraph, found } of all) {
      const taken = takenPlaces(paragraph.text.length);
      for (const slip of found) {
        if (!taken.isFree(slip) || ownName.includes(slip.entry.word)) continue;
        taken.take(slip);
        yield findingOf(paragraph, slip);
      }
    }
  },
});

/** Longer words first: they may hold shorter ones. */
function* slipsIn(text: string, words: WordLists): Generator<Slip> {
  const entries = longestFirst(listedIn(text, words).of(words.typos));
  if (entries.length === 0) return;
  const titles = takenPlaces(text.length);
  for (const title of bookTitlesIn(text)) titles.take(title);
  for (const entry of entries) {
    for (const place of placesOf(text, entry)) {
      if (titles.isFree(place) && !namesPlace(text, place)) yield { ...place, entry };
    }
  }
}

/** A wording that a kind of place follows is its name: 会仪镇. */
const namesPlace = (text: string, { to }: Place): boolean =>
  /^(?:镇(?!村)|乡(?![镇村])|村(?![务民级居])|街道|社区)/.test(text.slice(to, to + 2));

function findingOf(passage: Passage, { from, to, entry }: Slip): RuleFinding {
  const { word, right, confidence, reason } = entry;
  const args = { found: word, expected: right };
  return {
    span: passage.spanOf(from, to),
    severity: confidence === 'certain' ? 'warning' : 'hint',
    message: reason ? { key: 'typo.because', args: { ...args, reason } } : { key: 'typo', args },
    fixes: mendingFix(passage, from, to, right, { preferred: true, safe: false }),
  };
}
