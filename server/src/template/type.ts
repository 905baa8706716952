import type { Localised } from './localised';

/**
 * A kind of report, as data: what its editions have in common and how a draft is known for one. The files
 * `templates/<type>/type.json` have exactly this shape (`templates/type.schema.json`).
 */
export interface ReportType {
  readonly id: string;
  /** What such a report is called, e.g. `政府信息公开工作年度报告`. */
  readonly name: Localised;
  readonly recognition: Recognition;
  readonly title: TitleForm;
  readonly period: ReportingPeriod;
  /** Ids of the chapters that have a role which rules ask for. */
  readonly roles?: Partial<Record<ChapterRole, string>>;
  /** What the chapter that sums the year up is made of, where the form says so. */
  readonly overview?: OverviewForm;
  readonly statute?: Statute;
  readonly publication?: Publication;
  readonly rules?: TypeRules;
}

/**
 * What a chapter is for: `overview` sums the year up, `issues` tells problems and what is done about them,
 * `cases` has the table of reconsiderations and lawsuits, `other-matters` is for what no other chapter asks.
 */
export type ChapterRole = 'overview' | 'issues' | 'cases' | 'other-matters';

/** The parts of the chapter that sums the year up. */
export interface OverviewForm {
  /** By the names that the form gives them, in its order. */
  readonly aspects: readonly string[];
  /** A regular expression for headings of such parts, as drafts word them. */
  readonly headings: string;
}

/** The law or regulations that such reports are made under. */
export interface Statute {
  /** Its name as drafts have it at the least, e.g. `政府信息公开条例`. */
  readonly name: string;
  readonly fullName: string;
  /** What it is called for short, e.g. `条例`. */
  readonly short: string;
  /** A regular expression for what is between 《》 where it is meant, right or wrong, without the state's name. */
  readonly misnamed?: string;
  /** Shorter names that are right too. */
  readonly alsoCalled?: readonly string[];
  /** The articles that ask for the report. */
  readonly articles: Localised;
}

/** The last day to publish, as `01-31`; a government may have longer for its own report. */
export interface Publication {
  readonly by: string;
  /** What says so, for a type without a statute. */
  readonly basis?: Localised;
  readonly governmentsBy?: string;
  /** What the law asks, in a sentence without its full stop; said of a report that is late. */
  readonly duty?: Localised;
  readonly governmentsDuty?: Localised;
}

/** Which rules hold for the type, besides those that hold for all. */
export interface TypeRules {
  /** Families of rules that only such reports can have, by their folders in `rules/catalogue`. */
  readonly families?: readonly string[];
  /** Rules that weigh more or less for the type, or do not hold at all. */
  readonly levels?: Readonly<Record<string, TypeLevel>>;
  /** What is said of a rule where the form of such reports says more than the rule itself. */
  readonly texts?: Readonly<Record<string, RuleTexts>>;
}

/** Words about a rule for one type of report. */
export interface RuleTexts {
  readonly explanation?: Localised;
  readonly basis?: Localised;
  /** Put in brackets behind what is found: the source in short. */
  readonly cited?: Localised;
}

export type TypeLevel = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** How a draft is known for one of the type. */
export interface Recognition {
  /** A text without any of these words is of the type only where no other type is possible. */
  readonly signs: readonly string[];
  readonly against?: Against;
  /** What counts for the type; what is left out counts as in `usualPoints`. */
  readonly points?: Partial<RecognitionPoints>;
  /** So many points are enough; 4 where it is left out. */
  readonly enough?: number;
}

/** What is another kind of report, however much it looks like one of the type. */
export interface Against {
  /** With these characters in its title it is one of the type all the same. */
  readonly unlessTitleHas?: string;
  /** Regular expressions over title and opening without blanks; one of them is enough. */
  readonly patterns: readonly string[];
}

/** How many points a part of the report is worth. */
export interface RecognitionPoints {
  readonly title: number;
  /** The opening states the period of the figures. */
  readonly period: number;
  /** A title with body and year, and the first chapter under its number: a draft that is begun. */
  readonly begun: number;
  /** The heading of a narrative chapter, in its official words and numbered. */
  readonly chapter: number;
  /** The heading of a chapter with a table; one less where it is only like it. */
  readonly tableChapter: number;
  /** A table with three rows or more. */
  readonly table: number;
}

export const usualPoints: RecognitionPoints = {
  title: 2,
  period: 1,
  begun: 1,
  chapter: 1,
  tableChapter: 2,
  table: 2,
};

export const usuallyEnough = 4;

/** What the titles of such reports look like. */
export interface TitleForm {
  /**
   * Regular expressions over the end of a title without blanks, for the report's name; `{year}` is a year
   * that may stand there.
   */
  readonly patterns: readonly string[];
  /** Words that the report's name begins with: what stands before them and the year is the body's name. */
  readonly begins: readonly string[];
  /** A regular expression for the name in a title that runs on into the text for want of a line break. */
  readonly runsOn?: string;
  /** Parts of the name that are often left out, e.g. `年度`. */
  readonly oftenLeftOut?: readonly string[];
}

/** First and last day of the period reported on, as `01-01`; one that ends before it begins ends next year. */
export interface ReportingPeriod {
  readonly from: string;
  readonly to: string;
}
