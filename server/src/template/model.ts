import type { Claims } from './claims';
import type { Localised } from './localised';
import type { ReportType } from './type';

/**
 * What a report should be, as data. The files `templates/<type>/<edition>.json` have exactly the shape of
 * `TemplateFile` (`templates/template.schema.json`); nothing here or above knows a particular report's rows.
 */

/** How sure a legal basis is: read in the law itself, common practice, or one author's experience. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * Where a way of counting comes from: an article of law, the text of the notice or the form itself,
 * what is usual, or what differs from place to place and could not be confirmed.
 */
export type CountingSource = 'law' | 'notice' | 'practice' | 'unverified';

/** What a field means; every text is the project's own. */
export interface Explanation {
  readonly meaning: Localised;
  /** Article of law or notice. A `low` confidence is never shown as law. */
  readonly basis?: Localised & { readonly confidence: Confidence };
  /** How the field is filled in, each statement under its own source. */
  readonly counting?: readonly (Localised & { readonly source: CountingSource })[];
  readonly mistakes?: Localised;
}

/**
 * What a cell holds: `count`, a whole number of 0 or more; `amount`, a decimal of 0 or more;
 * `change`, a whole number with an optional sign, as `增5`, `5(减)` or `-5`; and words that are never added
 * up: `text` of any kind, `choice`, one of the column's `choices`, or `date`.
 */
export type CellType = NumberType | EntryType;
export type NumberType = 'count' | 'amount' | 'change';
export type EntryType = 'text' | 'choice' | 'date';

export interface ColumnTemplate {
  readonly id: string;
  /** Official title. */
  readonly label: string;
  /** Headings above it, outermost first. */
  readonly path?: readonly string[];
  /** Other titles that are accepted without a finding. */
  readonly aliases?: readonly string[];
  /** Wrong titles seen in drafts, e.g. `合计` for `总计`: recognised, with a finding. */
  readonly misnomers?: readonly string[];
  readonly type: CellType;
  /** What may stand in a cell of the type `choice`. */
  readonly choices?: readonly string[];
  /** The unit of its values, e.g. `件`, `万元`; where the cell names it, the one a new report uses. */
  readonly unit?: string;
  /** Where the unit stands: in the column's title, or to be written in each cell. */
  readonly unitIn?: 'column' | 'cell';
  /** In a government's consolidated report no sum of its units' figures, e.g. as units share the items. */
  readonly addsUp?: false;
  readonly explanation?: Explanation;
}

/** Whether the column's cells hold numbers, and not words or dates. */
export const holdsNumbers = ({ type }: Pick<ColumnTemplate, 'type'>): boolean =>
  type === 'count' || type === 'amount' || type === 'change';

export interface RowTemplate {
  readonly id: string;
  /** Official label with its numbering. */
  readonly label: string;
  /** `group` rows only head the rows that name them as `parent`. */
  readonly kind: 'data' | 'group';
  /** Id of the group row it stands under. */
  readonly parent?: string;
  /** Headings above it that are no rows, outermost first, e.g. `行政诉讼`. */
  readonly path?: readonly string[];
  /** Other labels that are accepted without a finding, e.g. without the remark in brackets. */
  readonly aliases?: readonly string[];
  /** Wrong labels seen in drafts, e.g. `逾期不缴费`: recognised, with a finding. */
  readonly misnomers?: readonly string[];
  /**
   * On a group row: an older edition had one data row here. A draft that still has it is bound to
   * this row and counts for the rows it replaces.
   */
  readonly standsForRows?: boolean;
  /** Another row of the group has the same wording: which is which is told by the order they stand in. */
  readonly ordered?: true;
  /** In a government's consolidated report no sum of its units' figures, e.g. as only it may make them. */
  readonly addsUp?: false;
  readonly explanation?: Explanation;
}

/** A part of a table with columns of its own. */
export interface BlockTemplate {
  readonly id: string;
  /** The line above the block, e.g. `第二十条第（一）项`. */
  readonly caption?: string;
  /** Title of the label column, e.g. `信息内容`. */
  readonly corner?: string;
  readonly columns: readonly ColumnTemplate[];
  readonly rows: readonly RowTemplate[];
  readonly explanation?: Explanation;
}

/**
 * Two sums that must be equal: `left = right`, over ids of columns (checked in every data row) or of
 * rows (checked in every column).
 */
export interface Formula {
  readonly id: 'row-total' | 'column-total' | 'balance';
  readonly over: 'columns' | 'rows';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** What a balance's two sides are called, e.g. `新收加上年结转`; by their rows where it is left out. */
  readonly sides?: { readonly left: Localised; readonly right: Localised };
}

export interface TableTemplate {
  readonly id: string;
  readonly name: Localised;
  /** Id of the chapter it stands in. */
  readonly chapter: string;
  /**
   * `down`: each row a line of its own. `across`: the rows stand side by side on one line, their
   * labels above the columns (table four).
   */
  readonly orientation: 'down' | 'across';
  readonly blocks: readonly BlockTemplate[];
  readonly formulas: readonly Formula[];
  /** Headings inside the table that are neither row nor column, e.g. `申请人情况`. */
  readonly headings?: readonly string[];
  readonly explanation?: Explanation;
}

export interface ChapterTemplate {
  readonly id: string;
  /** 1 for 一. */
  readonly number: number;
  /** What stands before its number in the heading: `表` for `表一 …` in place of `一、…`. */
  readonly numberedAs?: '表';
  /** Official title without its numbering; `{agency}` and `{year}` are the body's name and the report year. */
  readonly title: string;
  /** Titles that differ from the official one in form only: worth a hint, not a warning. */
  readonly variants: readonly string[];
  /** A heading with all words of one of these lists is this chapter under a wrong title. */
  readonly keywords: readonly (readonly string[])[];
  readonly required: boolean;
  /** Id of its table; a chapter without one is narrative. */
  readonly table?: string;
  /** Whether `无` is content enough. */
  readonly mayBeNone: boolean;
  /**
   * Text of the chapter in a new report; `{year}` and `{agency}` are filled in, `{fill:hint}` is a
   * place for its author.
   */
  readonly skeleton?: string;
  readonly explanation: Explanation;
}

export interface PreambleElement {
  readonly id: 'basis' | 'period' | 'outline' | 'access' | 'contact';
  /** Its sentence in a new report, with the marks of `ChapterTemplate.skeleton`. */
  readonly skeleton?: string;
  readonly explanation: Explanation;
}

/**
 * What a cell of this year's report must be by last year's: `current = previous + plus − minus`. Cells are
 * `table/row/column`, `*` for each column; `previous` ones are last year's, `plus` and `minus` as marked.
 */
export interface YearlyFormula {
  readonly id: 'carry-over' | 'in-force' | 'items-change';
  readonly current: string;
  readonly previous: string;
  readonly plus: readonly YearlyTerm[];
  readonly minus: readonly YearlyTerm[];
}

export interface YearlyTerm {
  readonly year: 'current' | 'previous';
  readonly cell: string;
}

/** What rules may ask a form for, without knowing its rows and columns. */
export type IndicatorName =
  | 'case-totals'
  | 'decisions-made'
  | 'direct-suits'
  | 'documents-disclosed-in-all'
  | 'dropped-as-unpaid'
  | 'fees-charged'
  | 'documents-in-force'
  | 'documents-issued'
  | 'items-before'
  | 'items-change'
  | 'licensing-decisions'
  | 'licensing-items'
  | 'documents-made'
  | 'documents-disclosed'
  | 'penalty-decisions'
  | 'penalty-items'
  | 'cases-pending'
  | 'regulation-figures'
  | 'documents-repealed';

/** Cells `table/row/column` by what they tell; of lists that belong together each has its cells in one order. */
export type Indicators = Readonly<Partial<Record<IndicatorName, readonly string[]>>>;

/**
 * What the figures of one report, of one table or of several, must be to each other: the cells of each side
 * are added up. Their units of money may differ.
 */
export interface Relation {
  readonly id: string;
  /** What it says, e.g. `收入总计与支出总计相等`. */
  readonly name: Localised;
  readonly relation: '=' | '≤';
  /**
   * Cells `table/row/column`; `*` for the row or the column is each of them in turn, the same one in every
   * cell that has it.
   */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** So much may be between the sides where figures are rounded, in the unit of the first cell on the right. */
  readonly tolerance?: number;
}

/** An edition of a type of report. */
export interface Template extends TemplateFile {
  readonly type: ReportType;
}

/** What the file of an edition says. */
export interface TemplateFile {
  readonly id: string;
  readonly name: Localised;
  readonly document: {
    readonly title: string;
    readonly number: string;
    /** What the notice itself is called, where that tells it from the other editions' notices. */
    readonly noticeTitle?: string;
    readonly issued?: string;
  };
  /** Report years it applies to; `last` is null while it is in force. */
  readonly years: { readonly first: number; readonly last: number | null };
  /** Names of the provinces whose form it is; of all where it is left out. */
  readonly places?: readonly string[];
  /** Years in which the form was encouraged, not required: format findings weigh one level less. */
  readonly encouragedYears: readonly number[];
  readonly title: {
    /** `政府信息公开工作年度报告`. */
    readonly statutoryName: string;
    /** `{agency}{year}年政府信息公开工作年度报告`. */
    readonly form: string;
    readonly explanation: Explanation;
  };
  readonly preamble: readonly PreambleElement[];
  readonly chapters: readonly ChapterTemplate[];
  readonly tables: readonly TableTemplate[];
  /** What running text may tell of the tables; without them text and tables are not compared. */
  readonly claims?: Claims;
  /** Cells that rules ask for; a rule whose indicator a form lacks has nothing to say of it. */
  readonly indicators?: Indicators;
  readonly yearlyFormulas: readonly YearlyFormula[];
  readonly relations?: readonly Relation[];
}
