/** Asks for the text of a new report. */
export const newReportRequest = 'gouji/newReport';

export interface NewReportParams {
  readonly agency: string;
  readonly year: number;
  /** Id of the edition; that of the year without it. */
  readonly edition?: string;
  /** Text of last year's report. */
  readonly previous?: string;
  /** Address of the folder that it is to lie in, whose settings say how its tables are laid out. */
  readonly folder?: string;
}

export interface NewReportResult {
  readonly text: string;
  readonly edition: string;
  readonly fileName: string;
  /** What was taken from last year's report, in the report's words. */
  readonly carriedOver: readonly string[];
  /** Why nothing was taken from last year's report, in the user's words; null where it was. */
  readonly refusal: string | null;
}

/** Asks which editions a report of a year may follow. */
export const editionsRequest = 'gouji/editions';

export interface EditionsParams {
  readonly year: number;
}

/** The one that applies first. */
export type EditionsResult = readonly {
  readonly id: string;
  readonly name: string;
  /** Number of the notice that carries the form. */
  readonly number: string;
}[];

/** Asks what a text tells as a report; the answer is null for one that is none. */
export const reportFactsRequest = 'gouji/reportFacts';

export interface ReportFactsParams {
  readonly text: string;
}

export interface ReportFacts {
  readonly agency: string | null;
  readonly year: number | null;
}

export type ReportFactsResult = ReportFacts | null;
