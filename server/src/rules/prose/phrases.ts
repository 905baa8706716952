import type { Passage } from '../../report/prose/passages';
import type { Phrase } from '../words/model';
import { placesOf, type Place } from '../words/search';

/**
 * Where the phrases stand in a passage, the longest where one is part of another; one that must stand
 * alone only where its paragraph has nothing else.
 */
export function phrasesIn({ text }: Passage, phrases: readonly Phrase[]): readonly Place[] {
  const found: Place[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.word.length - a.word.length)) {
    for (const place of placesOf(text, phrase)) {
      if (phrase.alone === true && !standsAlone(text, place)) continue;
      if (!found.some(({ from, to }) => from < place.to && place.from < to)) found.push(place);
    }
  }
  return found;
}

/** Nothing but brackets and marks beside it in its paragraph. */
function standsAlone(text: string, { from, to }: Place): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const rest = text.slice(start, from) + text.slice(to, next < 0 ? text.length : next);
  return /^[\p{P}\p{S}\s]*$/u.test(rest);
}
