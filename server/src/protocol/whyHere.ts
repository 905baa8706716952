/** Asks why findings are or are not reported at a place. */
export const whyHereRequest = 'gouji/whyHere';

export interface WhyHereParams {
  readonly textDocument: { readonly uri: string };
  /** Zero-based, in UTF-16. */
  readonly position: { readonly line: number; readonly character: number };
}

/** A rule that the editor's own settings decide about. */
export interface EditorDecision {
  readonly code: string;
  readonly title: string;
}

export interface WhyHereResult {
  /** The whole explanation in the user's language. */
  readonly markdown: string;
  /** What only the client can tell more of: in which of its settings it is set. */
  readonly editorDecisions: readonly EditorDecision[];
}
