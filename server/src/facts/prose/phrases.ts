import type { Phrase } from '../words/model';
import { longestFirst, placesOf, takenPlaces, type Place } from '../words/search';

/**
 * Where the phrases stand in a paragraph, the longest where one is part of another; one that must stand
 * alone only where the paragraph has nothing else.
 */
export function* phrasesIn(text: string, phrases: readonly Phrase[]): Generator<Place> {
  const taken = takenPlaces(text.length);
  for (const phrase of longestFirst(phrases)) {
    for (const place of placesOf(text, phrase)) {
      if (phrase.alone === true && !standsAlone(text, place)) continue;
      if (!taken.isFree(place)) continue;
      taken.take(place);
      yield place;
    }
  }
}

/** Nothing but brackets and marks beside it. */
function standsAlone(text: string, { from, to }: Place): boolean {
  let before = from - 1;
  while (before >= 0 && isMark(text, before)) before--;
  let after = to;
  while (after < text.length && isMark(text, after)) after++;
  return before < 0 && after === text.length;
}

const mark = /^[\p{P}\p{S}\s]$/u;

/** A mark or a blank; each half of a sign that takes two units is one. */
function isMark(text: string, at: number): boolean {
  const unit = text[at]!;
  if (/[\udc00-\udfff]/.test(unit)) return mark.test(text.slice(at - 1, at + 1));
  if (/[\ud800-\udbff]/.test(unit)) return mark.test(text.slice(at, at + 2));
  return mark.test(unit);
}
