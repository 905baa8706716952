/** What is said of a file, by its key in the messages; worded in the user's language elsewhere. */
export interface ImportMessage {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** `text` only for a text within an archive or one named as a document: others are no documents of other programs. */
export type Format = 'docx' | 'xlsx' | 'odt' | 'rtf' | 'pdf' | 'html' | 'text';

/** A half-open stretch of the XML of one part of the file, in UTF-16 units of its decoded text. */
export interface PartSpan {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of the text stands in the file. */
export interface Origin {
  /** Half-open, in the imported text. */
  readonly start: number;
  readonly end: number;
  readonly source: PartSpan;
}

/** A table's cell: its stretch of the text, and its place in the file. */
export interface CellOrigin {
  readonly start: number;
  readonly end: number;
  readonly place: CellPlace;
}

/** In a text document where the cell's first paragraph stands; in a workbook the cell's name. */
export type CellPlace =
  | { readonly kind: 'paragraph'; readonly at: PartSpan }
  | { readonly kind: 'sheet'; readonly part: string; readonly name: string };

/** A file as the text that it shows. Lines end in `\n`; the cells of a table's row are apart by tabs. */
export interface ImportedText {
  readonly format: Format;
  readonly text: string;
  /** What the reader should know: revision marks that are left, parts that were not read. */
  readonly notes: readonly ImportMessage[];
  /** In the order of the text. Empty where the format gives no way back. */
  readonly origins: readonly Origin[];
  readonly cells: readonly CellOrigin[];
}

/** Why a file is not read; its message says to the user what to do. */
export class ImportRefusal extends Error {
  constructor(readonly reason: ImportMessage) {
    super(reason.key);
    this.name = 'ImportRefusal';
  }
}

/** The refusal that was thrown, by a bundle with a class of its own too; null for another error. */
export function refusalIn(error: unknown): ImportRefusal | null {
  if (error instanceof ImportRefusal) return error;
  return error instanceof Error && error.name === 'ImportRefusal' && 'reason' in error
    ? new ImportRefusal(error.reason as ImportMessage)
    : null;
}

/** Ends the reading of a file with a sentence for its user. */
export function refuse(key: string, args: ImportMessage['args'] = {}): never {
  throw new ImportRefusal({ key, args });
}
