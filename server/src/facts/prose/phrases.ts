import type { Passage } from '../../report/prose/passages';
import type { Phrase } from '../words/model';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { entriesIn, placesOf, takenPlaces, type Place } from '../words/search';

/**
 * Where the phrases stand in a passage, the longest where one is part of another; one that must stand
 * alone only where its paragraph has nothing else.
 */
export const phrasesIn = ({ text }: Passage, phrases: readonly Phrase[]): readonly Place[] =>
  finderOf(phrases)(text);

const finderOf = oncePer((phrases: readonly Phrase[]) =>
  oncePerText((text) => placesOfPhrases(text, phrases)),
);

function placesOfPhrases(text: string, phrases: readonly Phrase[]): readonly Place[] {
  const found: Place[] = [];
  const taken = takenPlaces(text.length);
  for (const phrase of entriesIn(text, longestFirst(phrases))) {
    for (const place of placesOf(text, phrase)) {
      if (phrase.alone === true && !standsAlone(text, place)) continue;
      if (!taken.isFree(place)) continue;
      taken.take(place);
      found.push(place);
    }
  }
  return found;
}

const longestFirst = oncePer((phrases: readonly Phrase[]): readonly Phrase[] =>
  [...phrases].sort((a, b) => b.word.length - a.word.length),
);

/** Nothing but brackets and marks beside it in its paragraph. */
function standsAlone(text: string, { from, to }: Place): boolean {
  let before = from - 1;
  while (before >= 0 && isMark(text, before)) before--;
  let after = to;
  while (after < text.length && isMark(text, after)) after++;
  const isEnd = (unit: string | undefined): boolean => unit === undefined || unit === '\n';
  return isEnd(text[before]) && isEnd(text[after]);
}

const mark = /^[\p{P}\p{S}\s]$/u;

/** A mark or a blank, but no end of a paragraph; each half of a sign that takes two units is one. */
function isMark(text: string, at: number): boolean {
  const unit = text[at]!;
  if (/[\udc00-\udfff]/.test(unit)) return mark.test(text.slice(at - 1, at + 1));
  if (/[\ud800-\udbff]/.test(unit)) return mark.test(text.slice(at, at + 2));
  return unit !== '\n' && mark.test(unit);
}
