/** Asks for what is pasted or dropped with its tables in the form of reports; null where it has none. */
export const pasteTablesRequest = 'gouji/pasteTables';

export interface PasteTablesParams {
  /** The document that it goes into. */
  readonly textDocument: { readonly uri: string };
  readonly html?: string;
  readonly text?: string;
}

export type PasteTablesResult = PastedTables | null;

export interface PastedTables {
  /** The whole text; lines end in `\n`. */
  readonly text: string;
  /** How many tables were recognised. */
  readonly count: number;
  /** Whether they are tables of a report beyond doubt. */
  readonly certain: boolean;
  /** What to call the offer. */
  readonly title: string;
}
