import type { Passage } from '../../report/prose/passages';
import type { Phrase } from '../words/model';
import { placesOf, type Place } from '../words/search';

/** Where the phrases stand in a passage; one that must stand alone only where its paragraph has nothing else. */
export function* phrasesIn({ text }: Passage, phrases: readonly Phrase[]): Generator<Place> {
  for (const phrase of phrases) {
    for (const place of placesOf(text, phrase)) {
      if (phrase.alone !== true || standsAlone(text, place)) yield place;
    }
  }
}

/** Nothing but brackets and marks beside it in its paragraph. */
function standsAlone(text: string, { from, to }: Place): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const rest = text.slice(start, from) + text.slice(to, next < 0 ? text.length : next);
  return /^[\p{P}\p{S}\s]*$/u.test(rest);
}
