import type { Day } from '../../facts/dates/calendar';
import type { CollectionSetting } from '../../project/collection/setting';
import type { LetterContext } from '../../publish/letter/model';
import type { SettingsFor } from '../settings/settings';

/** Who sends a covering note for the file at a path, and what is asked. */
export type LetterFor = (path: string) => Promise<LetterContext>;

/** By the collection that the file belongs to; a day to reply by that was asked for goes before its own. */
export function createLetters(
  settingsFor: SettingsFor,
  replyBy: Day | null,
  now: () => Date,
): LetterFor {
  return async (path) => {
    const { collection } = await settingsFor(path);
    const today = now();
    return {
      sender: senderIn(collection),
      contact: collection?.replies?.contact ?? null,
      replyBy: replyBy ?? collection?.replies?.by ?? null,
      notice: collection?.requirements?.notice ?? null,
      date: {
        year: today.getFullYear(),
        month: today.getMonth() + 1,
        day: today.getDate(),
      },
    };
  };
}

/** The office that is named, else the one body that adds up all others. */
function senderIn(collection: CollectionSetting | null): string | null {
  if (collection === null) return null;
  const above = collection.units.filter(({ consolidates }) => consolidates === 'all');
  return collection.replies?.to ?? (above.length === 1 ? (above[0]?.name ?? null) : null);
}
