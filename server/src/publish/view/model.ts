import type { Severity } from '../../rules/model';
import type { TextEdit } from '../../service/edits';

/** The report as it will be published, to be looked at and filled in beside its draft. */
export interface FormView {
  /** The elements of the page; nothing of the draft stands in them but escaped. */
  readonly html: string;
  /** Named in the page by their numbers, in the draft's order. */
  readonly findings: readonly ViewFinding[];
  /** Why tables are not shown in the form. */
  readonly obstacles: readonly string[];
}

export interface ViewFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly ViewFix[];
}

export interface ViewFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}
