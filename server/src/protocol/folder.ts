/**
 * Asks the server to look through the workspace's folders for reports and to go on watching them. Answered
 * when all were looked at; cancelling it ends it there. What is found comes in notifications.
 */
export const folderScanRequest = 'gouji/folderScan';

export interface FolderScanResult {
  /** How many files were looked at. */
  readonly files: number;
  /** Whether there are more than are looked at. */
  readonly isCut: boolean;
}

/** Asks for a roster of the units of one of the workspace's folders, as the reports in it show them. */
export const proposeRosterRequest = 'gouji/proposeRoster';

export interface ProposeRosterParams {
  /** The folder's address. */
  readonly root: string;
  /** The address of an office's own list of its units. */
  readonly list?: string;
}

/** Null where the folder has no report that says whose it is, and no list is given. */
export type ProposeRosterResult =
  ProposedRoster | { /** Why the list names no unit. */ readonly refused: string } | null;

export interface ProposedRoster {
  /** What the folder's file of settings is called, and what would stand in it, or be put into it. */
  readonly fileName: string;
  readonly text: string;
  readonly units: number;
  /** Whether there is a roster already, and these are the units that it lacks. */
  readonly isRest: boolean;
  readonly reports: number;
  /** So many units the list names. */
  readonly listed: number;
  /** How the units that it lacks are put into the roster; null where that is left to its author. */
  readonly insertion: RosterInsertion | null;
}

export interface RosterInsertion {
  /** The address of the file with the roster. */
  readonly uri: string;
  /** Zero-based, in UTF-16. */
  readonly position: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** Tells what was found, in parts, and later what has changed. */
export const folderReportsNotification = 'gouji/folderReports';

export interface FolderReports {
  readonly reports: readonly FolderReport[];
  /** Addresses of files that are no more, or no reports any more. */
  readonly gone: readonly string[];
  /** The units of rosters that have not handed in, all of them; absent where that was not looked at anew. */
  readonly missing?: readonly MissingReport[];
  /** What is to be said of single files by the rosters, all of it; absent where that was not looked at anew. */
  readonly remarks?: readonly ReportRemark[];
  /** Files in whose stead a newer or the same report of their body and year counts; absent as `remarks` are. */
  readonly replaced?: readonly string[];
  /** Files looked at so far, and in all. */
  readonly done: number;
  readonly total: number;
}

/** A unit of the roster whose report of the year is not there. */
export interface MissingReport {
  readonly unit: string;
  readonly year: number | null;
  readonly contact: string | null;
  /** The folder of the workspace that it is missing from. */
  readonly root: string;
  /** The address of the file with the roster. */
  readonly roster: string;
}

/** What a file is that is not the one report of a unit for the year that is collected. */
export interface ReportRemark {
  /** The file's address. */
  readonly uri: string;
  /** `more` is worth knowing and nothing to be done about. */
  readonly kind: 'twice' | 'other-year' | 'stranger' | 'nameless' | 'more';
  /** In the user's language, e.g. which of two is newer and what differs. */
  readonly text: string;
}

export interface FolderReport {
  /** The file's address. */
  readonly uri: string;
  /** The address of the document that shows it: its own, or that of its text. */
  readonly shown: string;
  /** The folder of the workspace that it lies in. */
  readonly root: string;
  /** From there, `/` between its parts. */
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Name of the edition in the user's language; null for a file that was not read. */
  readonly edition: string | null;
  /** Why it was not read; null where it was. */
  readonly unread: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Where the gravest finding is, zero-based in UTF-16; null without any. */
  readonly first: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  } | null;
}
