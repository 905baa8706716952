/** How a report stands, what is to be done first: by the roster, then by its findings. */
export const states = [
  ...(['missing', 'unread', 'twice', 'other-year', 'stranger', 'nameless'] as const),
  ...(['errors', 'warnings', 'clean'] as const),
] as const;
export type State = (typeof states)[number];

/** A line of the overview. */
export interface OverviewRow {
  /** The same as long as it is the same report. */
  readonly id: string;
  readonly state: State;
  /** Others that it is as well: one that was handed in twice may have errors. */
  readonly also: readonly State[];
  /** More on the state, e.g. why the file was not read. */
  readonly detail: string;
  readonly agency: string;
  readonly year: number | null;
  readonly edition: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Path of the file; empty for a report that is not there. */
  readonly file: string;
}

/** The columns, in their order. */
export const columns = [
  ...(['state', 'agency', 'year', 'edition'] as const),
  ...(['errors', 'warnings', 'infos', 'hints', 'file'] as const),
] as const;
export type Column = (typeof columns)[number];

/** What the extension tells the page: lines that are new or other than before, and those that are no more. */
export interface ToOverview {
  readonly rows: readonly OverviewRow[];
  readonly gone: readonly string[];
  /** What is under way or to be known of the whole; empty where there is nothing. */
  readonly note: string;
}

/** What the page tells the extension. */
export type FromOverview =
  | { readonly type: 'ready' }
  /** Shows the place of a line. */
  | { readonly type: 'open'; readonly id: string }
  /** Looks through the folders again. */
  | { readonly type: 'refresh' }
  /** Writes to the units, or adds their reports up. */
  | { readonly type: 'lists' | 'rollUp' };

/** Words of the page in the user's language; `{0}` stands for a number. */
export interface OverviewWords {
  readonly columns: Readonly<Record<Column, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly all: string;
  /** `{0}` lines are shown. */
  readonly shown: string;
  /** `{0}` lines of `{1}` are shown. */
  readonly some: string;
  readonly none: string;
}
