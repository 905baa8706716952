/** Asks for what one unit is sent about its report: a covering note with what was found. */
export const unitLetterRequest = 'gouji/unitLetter';

/** A report of a folder, as the server has told of it. */
export interface UnitLetterParams {
  /** The folder of the workspace that the report lies in. */
  readonly root: string;
  /** The file's address. */
  readonly uri: string;
}

/** Null for what is no report any more. */
export type UnitLetterResult = LetterFile | null;

export interface LetterFile {
  /** By body and year, without an ending and without characters that file systems refuse. */
  readonly name: string;
  /** A Word document. */
  readonly base64: string;
}

/** Asks for the letter to a unit of a folder's roster that has not handed in; answered as the other letters are. */
export const reminderRequest = 'gouji/reminder';

export interface ReminderParams {
  readonly root: string;
  readonly unit: string;
  /** Of the report that is missing, where that is known. */
  readonly year?: number;
}

/** Asks for one workbook of what was found in the reports of a folder. */
export const listWorkbookRequest = 'gouji/listWorkbook';

export interface ListWorkbookParams {
  readonly root: string;
  /** Addresses of the reports that it is to list; others of the folder are left out. */
  readonly uris: readonly string[];
}

export interface ListWorkbookResult {
  readonly base64: string;
}

/** Asks for the sums of the units' reports of a folder, as those of the body that reports for all of them. */
export const rollUpRequest = 'gouji/rollUp';

export const rollUpKinds = ['draft', 'xlsx'] as const;
export type RollUpKind = (typeof rollUpKinds)[number];

export interface RollUpParams {
  readonly root: string;
  readonly to: RollUpKind;
  /** The body that reports for all; needed only where it is not known, or several are. */
  readonly parent?: string;
}

/** Which bodies it may be, none where no body is known; why there are no sums; or the sums. */
export type RollUpResult =
  | { readonly kind: 'parents'; readonly parents: readonly string[] }
  | { readonly kind: 'nothing'; readonly reason: string }
  | RollUp;

export interface RollUp {
  readonly kind: 'made';
  /** A name for the file. */
  readonly fileName: string;
  /** A draft as its text, a workbook in base64. */
  readonly content: string;
  /** How many units were added, in the user's words. */
  readonly added: string;
  /** What the sums lack or may have wrong, a sentence each. */
  readonly gaps: readonly string[];
}
