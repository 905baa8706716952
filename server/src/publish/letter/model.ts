import type { Day } from '../../facts/dates/calendar';

/** Who sends a list back and what is asked of the unit that gets it. */
export interface LetterContext {
  /** The office that sends it; null leaves a blank to be filled. */
  readonly sender: string | null;
  /** Whom the unit may ask, as it was written. */
  readonly contact: string | null;
  /** The last day to reply; null asks for it within some days. */
  readonly replyBy: Day | null;
  /** The notice that the reports were collected by. */
  readonly notice: string | null;
  /** The day on which it is sent. */
  readonly date: Day;
}

/** A covering note with the list that goes with it: words only, nothing of it is ever computed. */
export interface Letter {
  readonly title: string;
  /** What the report that it is about is called. */
  readonly report: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** To whom, with the colon. */
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly signature: readonly [sender: string, date: string];
  /** Null where there is nothing to list. */
  readonly list: LetterList | null;
}

export interface LetterList {
  readonly title: string;
  readonly head: readonly string[];
  /** As many cells as the head has. */
  readonly rows: readonly (readonly string[])[];
}
