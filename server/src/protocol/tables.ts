/** Commands that the server carries out; arguments: the document's address and a `TableTarget`. */
export const tableCommands = {
  fillTotals: 'gouji.table.fillTotals',
  format: 'gouji.table.format',
  /** Answers a `TableText`. */
  text: 'gouji.table.text',
} as const;

/** The client's command that puts a table's text into the clipboard; takes the same arguments. */
export const copyTableCommand = 'gouji.copyTable';

/** What Gouji's own client says in its initialization options. */
export interface ClientCommands {
  /** It has the command above. */
  readonly copiesTables: boolean;
  /** The locale to speak where the settings name no language; goes before the protocol's own. */
  readonly locale?: string;
  /** Whether the user trusts the folders that are open; they are where nothing is said. */
  readonly trusted?: boolean;
  /** Address of the folder with the bundles that are loaded when needed, without a slash at its end. */
  readonly bundles?: string;
}

/** Which tables are meant: the one of that id, the one at the position, or all of the draft. */
export interface TableTarget {
  readonly table?: string;
  /** Zero-based, UTF-16. */
  readonly position?: { readonly line: number; readonly character: number };
}

/** A table as tab-separated text, or why there is none; `null` both where no table is. */
export interface TableText {
  readonly text: string | null;
  /** The same in its official form, with merged cells, as HTML; absent where that lacks one of its numbers. */
  readonly html?: string;
  readonly message: string;
}

/** Asks where the cells of pipe tables are; null for a document that is no report. */
export const cellLinesRequest = 'gouji/cellLines';

export interface CellLinesParams {
  readonly textDocument: { readonly uri: string };
}

/** First and last line of each table that stands in pipes; zero-based, both included. */
export type CellLinesResult = readonly { readonly first: number; readonly last: number }[] | null;
