/** Asks for a report as it will be published, as a page to be shown beside its draft; null: it is no report. */
export const formViewRequest = 'gouji/formView';

export interface FormViewParams {
  readonly textDocument: { readonly uri: string };
}

export type FormViewResult = FormViewState | null;

export interface FormViewState {
  /** The document's version that this holds for. */
  readonly version: number;
  /** The page's elements. Those with `data-start` and `data-end` name their place by offsets, in UTF-16. */
  readonly html: string;
  /** Named in the page by their numbers. */
  readonly findings: readonly FormFinding[];
  /** Why tables are not shown in the form. */
  readonly obstacles: readonly string[];
}

export interface FormFinding {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly FormTextEdit[];
  }[];
}

/** Zero-based, in UTF-16. */
export interface FormTextEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}

/** Asks how figures are written into the draft; null where the document is no report. */
export const formEditRequest = 'gouji/formEdit';

export interface FormEditParams {
  readonly textDocument: { readonly uri: string };
  readonly figures: readonly FormFigure[];
}

/** A figure by the ids of its table, row and column. */
export interface FormFigure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Empty for a blank cell. */
  readonly text: string;
}

export type FormEditResult = {
  /** The document's version that the edits are for. */
  readonly version: number;
  readonly edits: readonly FormTextEdit[];
  /** Why nothing is written; null where there is no reason against it. */
  readonly refusal: string | null;
} | null;
