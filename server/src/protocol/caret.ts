/** Sent by a client when the caret has moved, so that what is found at it can wait until it rests. */
export const caretMoved = 'gouji/caret';

export interface CaretMoved {
  readonly textDocument: { readonly uri: string };
  /** Zero-based, in UTF-16; of the document's version that the client told last. */
  readonly position: { readonly line: number; readonly character: number };
}
