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

/** Asks which types of report a new one may be of. */
export const reportTypesRequest = 'gouji/reportTypes';

export interface ReportTypesParams {
  /** Address of the folder that it is to lie in, whose settings may name types of its own. */
  readonly folder?: string;
}

export interface ReportTypesResult {
  /** The usual one first. */
  readonly types: readonly { readonly id: string; readonly name: string }[];
  /** Id of the one that the settings name; null where they leave it open. */
  readonly chosen: string | null;
}

/** Asks which editions a report of a year may follow. */
export const editionsRequest = 'gouji/editions';

export interface EditionsParams extends ReportTypesParams {
  readonly year: number;
  /** Id of the type; those of every type without it. */
  readonly type?: string;
}

/** The one that applies first. */
export type EditionsResult = readonly {
  readonly id: string;
  readonly name: string;
  /** Number of the notice that carries the form. */
  readonly number: string;
  /** Whether it is for reports on that year. */
  readonly applies: boolean;
}[];

/** Asks what a text tells as a report; the answer is null for one that is none. */
export const reportFactsRequest = 'gouji/reportFacts';

export interface ReportFactsParams extends ReportTypesParams {
  readonly text: string;
}

export interface ReportFacts {
  /** Id of the type of report that it is. */
  readonly type: string;
  readonly agency: string | null;
  readonly year: number | null;
}

export type ReportFactsResult = ReportFacts | null;
