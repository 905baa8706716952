/** Asks for a report as a file to publish; null: the document is no report, or has nothing of that kind. */
export const exportRequest = 'gouji/export';

/** The kinds of file that can be asked for. */
export const exportKinds = ['docx', 'html', 'pdf', 'xlsx', 'csv'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly to: ExportKind;
}

/** The file; or why the settings let none be made while the draft is as it is. */
export type ExportResult = ExportedFile | { readonly refusal: string } | null;

export interface ExportedFile {
  readonly base64: string;
  /** How many places are still to be written or confirmed, and how many other errors are left in the draft. */
  readonly errors: number;
  readonly openFields: number;
  /** What else there is to know: tables that are exported as they stand. */
  readonly notes: readonly string[];
}
