import type { Report } from '../../report/model';
import type { OtherFile } from '../../rules/model';

/** The code of what is found by this comparison; it is no check of a report by itself. */
export const differsFromDraft = 'differs-from-draft';

/** The draft that a published report should be the same as. */
export interface Original {
  readonly report: Report;
  /** Where it is, for its places to be named. */
  readonly file: OtherFile;
}
