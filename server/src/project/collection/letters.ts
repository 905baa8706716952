import type { Day } from '../../facts/dates/calendar';
import type { LetterContext } from '../../publish/letter/model';
import type { CollectionSetting } from './setting';

/**
 * Who sends the covering notes of a collection, and what is asked; a day to reply by that was asked for goes before
 * the collection's own. `today` is the day on which they are sent.
 */
export const letterContext = (
  collection: CollectionSetting | null,
  replyBy: Day | null,
  today: Day,
): LetterContext => ({
  sender: senderIn(collection),
  contact: collection?.replies?.contact ?? null,
  replyBy: replyBy ?? collection?.replies?.by ?? null,
  notice: collection?.requirements?.notice ?? null,
  date: today,
});

/** The office that is named, else the one body that adds up all others. */
function senderIn(collection: CollectionSetting | null): string | null {
  if (collection === null) return null;
  const above = collection.units.filter(({ consolidates }) => consolidates === 'all');
  return collection.replies?.to ?? (above.length === 1 ? (above[0]?.name ?? null) : null);
}
