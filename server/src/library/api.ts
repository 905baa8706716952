/**
 * What the package `gouji` offers. This file is also its declarations: it imports nothing.
 * Lines and characters count from 0, characters in UTF-16 units, as in the Language Server Protocol.
 */

export type Language = 'zh-cn' | 'en';
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface CheckOptions {
  /** Of the messages; Chinese unless given. */
  readonly language?: Language;
  /** Id of the type of report to check it as, e.g. `university`; left to the report unless given. */
  readonly type?: string;
  /** Id of the edition to check against, e.g. `2019` or `2021`; left to the report unless given. */
  readonly edition?: string;
  /** The level of a check by its code; those not named keep their own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Text of the same body's report of the year before. Compared only where it is that. */
  readonly previous?: string;
  /** The reports that this one adds up. Compared only where all of them can be read. */
  readonly subordinates?: readonly NamedText[];
}

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a report. */
export interface CheckedReport {
  /** Whether the text is recognisably such a report; nothing is found in one that is not. */
  readonly recognised: boolean;
  readonly edition: string;
  readonly year: number | null;
  readonly agency: string | null;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface Finding {
  /** Of the check, e.g. `row-total`; codes are never renamed. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** By the form's names, e.g. `applications/received/total`. */
  readonly place: string;
  /** Of the words that it is about: with code and place it knows the finding again in a changed report. */
  readonly hash: string;
  /** The place in the form's own words. */
  readonly where: string;
  /** What is there; empty where it is about what is not. */
  readonly found: string;
  /** What should be there; empty where that is not certain. */
  readonly expected: string;
  /** How that is worked out. */
  readonly computation: string;
}

/** Another place that belongs to a finding, e.g. an addend. */
export interface Related {
  /** Of the file, where it is another one. */
  readonly path?: string;
  readonly range: Range;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** The likeliest by the figures; at most one fix of a finding is. */
  readonly preferred: boolean;
  /** Not overlapping; positions are those of the text as it was given. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface ParseOptions {
  /** Id of the type of report to read it as, e.g. `university`; left to the report unless given. */
  readonly type?: string;
  /** Id of the edition to read by; left to the report unless given. */
  readonly edition?: string;
}

/** A report as it was understood. */
export interface ParsedReport {
  readonly recognised: boolean;
  readonly edition: string;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: { readonly text: string; readonly range: Range } | null;
  readonly chapters: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly range: Range;
  }[];
  /** Cells by table, row and column id; null for a table that the report lacks. */
  readonly tables: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Cell>>>> | null>
  >;
  /** What the running text says of what the tables count, in its order. */
  readonly statements: readonly Statement[];
}

/** What a sentence says of a number that the tables have too. */
export interface Statement {
  /** Id of what is counted. */
  readonly claim: string;
  readonly name: string;
  /** Null where the text says that there was none. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Whether it speaks for a part of the body only. */
  readonly narrower: boolean;
  /** Id of the chapter it stands in; null before the first. */
  readonly chapter: string | null;
  readonly text: string;
  readonly range: Range;
}

export interface Cell {
  readonly text: string;
  /** Null for a blank cell or words. */
  readonly value: number | null;
  readonly range: Range;
}

export interface Library {
  /**
   * Checks a report. Never throws for what the text says; the same text and options give the same
   * findings. Throws a `RangeError` for a type, an edition or a check that does not exist.
   */
  readonly check: (text: string, options?: CheckOptions) => CheckedReport;
  /**
   * Reads a report. Never throws for what the text says. Throws a `RangeError` for an unknown
   * type or edition.
   */
  readonly parse: (text: string, options?: ParseOptions) => ParsedReport;
}
