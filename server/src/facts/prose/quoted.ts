import { matchesIn } from '../../text/matches';
import { firstIndexWhere } from '../../text/ordered';
import { oncePerText } from '../../text/oncePerText';
import type { Place } from '../words/search';

const bookTitle = /《[^《》\n]{1,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,40})?》/g;
const quotation = /“[^“”\n]{1,80}”|‘[^‘’\n]{1,80}’|「[^「」\n]{1,80}」|"[^"\n]{1,80}"/g;
const address =
  /https?:\/\/[\w.\-/~?=&%#:]+|www\.[\w.\-/~?=&%#:]+|[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g;

/** `《…》`: the titles of documents, which are as they are. */
export const bookTitlesIn = placesOfPattern(bookTitle);

/** `“…”` and `‘…’`: somebody's words, or a name. */
export const quotationsIn = placesOfPattern(quotation);

/** Addresses of pages and mailboxes. */
export const addressesIn = placesOfPattern(address);

/** Where an expression fits in a paragraph. */
function placesOfPattern(pattern: RegExp): (paragraph: string) => readonly Place[] {
  return oncePerText((paragraph) =>
    matchesIn(paragraph, pattern).map(({ 0: match, index }) => ({
      from: index,
      to: index + match.length,
    })),
  );
}

/** Tells of a place whether one of the given ones contains it wholly. */
export function within(places: readonly Place[]): (place: Place) => boolean {
  const ordered = [...places].sort((a, b) => a.from - b.from);
  // How far the places that begin no later than each reach.
  let reached = 0;
  const reaches = ordered.map(({ to }) => (reached = Math.max(reached, to)));
  return ({ from, to }) => {
    const begun = firstIndexWhere(ordered.length, (i) => ordered[i]!.from > from);
    return begun > 0 && to <= reaches[begun - 1]!;
  };
}

/** Tells of a place in a paragraph whether it is within an address of a page or a mailbox. */
export const inAddress = oncePerText((paragraph) => within(addressesIn(paragraph)));

/** Tells of a place in a paragraph whether it is within a title. */
export const inTitle = oncePerText((paragraph) => within(bookTitlesIn(paragraph)));

/** Tells of a place in a paragraph whether it is within a title or a quotation. */
export const inTitleOrQuotation = oncePerText((paragraph) =>
  within([...bookTitlesIn(paragraph), ...quotationsIn(paragraph)]),
);
