import type { Place } from '../words/search';

/** `《…》`: the titles of documents, which are as they are. */
export const bookTitlesIn = (text: string): readonly Place[] =>
  placesOfPattern(text, /《[^《》\n]{1,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?》/g);

/** `“…”` and `‘…’`: somebody's words, or a name. */
export const quotationsIn = (text: string): readonly Place[] =>
  placesOfPattern(text, /“[^“”\n]{1,80}”|‘[^‘’\n]{1,80}’|「[^「」\n]{1,80}」|"[^"\n]{1,80}"/g);

/** Addresses of pages and mailboxes. */
export const addressesIn = (text: string): readonly Place[] =>
  placesOfPattern(
    text,
    /https?:\/\/[\w.\-/~?=&%#:]+|www\.[\w.\-/~?=&%#:]+|[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g,
  );

const placesOfPattern = (text: string, pattern: RegExp): readonly Place[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));

/** Whether one of the places contains the other one wholly. */
export const isWithin = (places: readonly Place[], { from, to }: Place): boolean =>
  places.some((place) => place.from <= from && to <= place.to);
