import type { PlacedSentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';
import type { Claim } from '../../template/claims';

/** A statement of the running text about something that a table counts. */
export interface Statement {
  readonly claim: Claim;
  readonly sentence: PlacedSentence;
  /** The number it gives; null where it says that there is none. */
  readonly quantity: Quantity | null;
  /** The words of the statement, in the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** Whether it speaks for a part of the body only, e.g. `代表区政府`, `本级`. */
  readonly narrower: boolean;
  /** Whether it speaks, as far as `narrower` can tell, of a whole place: `全市`. */
  readonly wider: boolean;
  /** The year that it is told of, by the last that the sentence names before it or it names itself; null without any. */
  readonly year: number | null;
}
