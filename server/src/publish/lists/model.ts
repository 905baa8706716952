import type { BaselineEntry } from '../../rules/suppression/baseline';
import type { Severity } from '../../rules/model';

/**
 * How a finding stands since a list was last sent: `new`, it was not in it; `open`, it was, or there was no
 * list; `accepted`, with the reason in its note; `settled`, it was in the list and is found no more.
 */
export type FindingState = 'new' | 'open' | 'accepted' | 'settled';

/** A finding in words, as a line of a list that is sent to who wrote the report. */
export interface ListedFinding extends Pick<BaselineEntry, 'rule' | 'place' | 'hash'> {
  readonly severity: Severity;
  /** From 1, as editors show it; null for one that is settled. */
  readonly line: number | null;
  /** Where it stands by the form's own words, e.g. `表三 一、本年新收… 总计`. */
  readonly where: string;
  readonly found: string;
  /** What should stand there; empty where that is not certain. */
  readonly expected: string;
  readonly computation: string;
  readonly message: string;
  /** Article, notice or practice that the check rests on. */
  readonly basis: string;
  readonly state: FindingState;
  /** Whoever wrote it: why it is accepted, what the unit answers. */
  readonly note: string;
}

/** A report's part of a list. */
export interface ListedDraft {
  readonly path: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  /** Places that are still to be written, confirmed or filled. */
  readonly toFill: number;
  readonly findings: readonly ListedFinding[];
  /** Whether it was in the list that was sent and is not among what was checked: its lines stand as they did. */
  readonly isAbsent: boolean;
  /** Why the file was not read; null where it was. */
  readonly error: string | null;
}
