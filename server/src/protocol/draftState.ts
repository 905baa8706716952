/** Asks what an open document is taken for and what is still to be filled in; null: it is no report. */
export const draftStateRequest = 'gouji/draftState';

export interface DraftStateParams {
  readonly textDocument: { readonly uri: string };
}

export type DraftStateResult = DraftState | null;

export interface DraftState {
  /** The document's version that this holds for. */
  readonly version: number;
  /** Name of the type of report that it is taken for. */
  readonly type: string;
  /** Why that type, as a sentence. */
  readonly typeReason: string;
  /** Name of the edition that it is checked against. */
  readonly edition: string;
  readonly year: number | null;
  /** Why that edition, as a sentence. */
  readonly reason: string;
  /** Headings of its chapters and the lines they begin at, zero-based, in the draft's order. */
  readonly chapters: readonly { readonly title: string; readonly line: number }[];
  /** What is still to be filled in, in the draft's order. */
  readonly fields: readonly OpenFieldState[];
  /** Places that the form leaves to its author's words, and those of them that are written. */
  readonly total: number;
  readonly filled: number;
}

export interface OpenFieldState {
  /** `write`: words are missing; `confirm`: what was carried over is unchecked; `blank`: an empty cell. */
  readonly kind: 'write' | 'confirm' | 'blank';
  readonly hint: string;
  /** Heading of its chapter; null before the first. */
  readonly chapter: string | null;
  /** Zero-based, in UTF-16. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
