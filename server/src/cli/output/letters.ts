import { dayOf, type Day } from '../../facts/dates/calendar';
import { letterContext } from '../../project/collection/letters';
import type { LetterContext } from '../../publish/letter/model';
import type { SettingsFor } from '../settings/settings';

/** Who sends a covering note for the file at a path, and what is asked. */
export type LetterFor = (path: string) => Promise<LetterContext>;

/** By the collection that the file belongs to; a day to reply by that was asked for goes before its own. */
export const createLetters =
  (settingsFor: SettingsFor, replyBy: Day | null, now: () => Date): LetterFor =>
  async (path) =>
    letterContext((await settingsFor(path)).collection, replyBy, dayOf(now()));
