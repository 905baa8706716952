import { exists, type Day } from '../../facts/dates/calendar';
import type { ReportProblem } from '../wordsSetting';
import { createFields, type Fields } from './fields';

/** Where units send their replies to the lists that they get. */
export interface ReplySetting {
  /** The office that sends the lists; null leaves it to the roster. */
  readonly to: string | null;
  /** Whom to ask, as it was written. */
  readonly contact: string | null;
  /** The last day to reply. */
  readonly by: Day | null;
}

/** The names within the setting. */
export const replyFields: readonly string[] = ['to', 'contact', 'by'];
const replyName = 'replies';

/** Null where the collection says nothing of it. What is not understood is said, and the rest holds. */
export function repliesIn(collection: Fields, report: ReportProblem): ReplySetting | null {
  const given = collection.given[replyName];
  if (given === undefined || given === null) return null;
  const fields = createFields(given, collection.pathOf(replyName), report);
  if (!fields) return null;
  fields.allow(replyFields);
  const written = fields.text('by');
  const by = written === null ? null : dayIn(written);
  if (written !== null && by === null) {
    report(fields.pathOf('by'), 'collection.no-day', { value: written });
  }
  return { to: fields.text('to'), contact: fields.text('contact'), by };
}

/** The day that is written like `2025-02-14`; null for anything else. */
export function dayIn(written: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : null;
}
