import type { Template, YearlyFormula } from '../template/model';
import type { ChapterRole } from '../template/type';
import type { Comment } from '../report/source/comments';
import type { Report } from '../report/model';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Subordinates } from '../facts/rollup/subordinates';
import type { LocalRequirements } from '../facts/requirements';
import type { WordLists } from '../facts/words/model';
import type { Message } from '../wording/message';
import type { Edit } from '../text/edit';
import type { FoundBy, Search } from './search';

/** How much a finding weighs, heaviest first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

export interface Fix {
  readonly title: Message;
  /** In the draft's order, not overlapping. */
  readonly edits: readonly Edit[];
  /** The likeliest by the figures; at most one fix of a finding is. */
  readonly preferred: boolean;
  /** Changes form only, no figure and no statement: may be applied to a whole draft unseen. */
  readonly safe: boolean;
  /** Writes figures, rows or chapters: what that leads to shows only when the draft is read again. */
  readonly writesFigures?: true;
}

/** Another place that belongs to the finding, e.g. an addend. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
  /** The file that the place is in; the draft itself without one. */
  readonly file?: OtherFile;
  /** Shows what was compared with last year's report: no part of what is accepted with the finding. */
  readonly isComparison?: true;
}

/** A file besides the draft. */
export interface OtherFile {
  /** As the adapter that read it knows it. */
  readonly address: string;
  readonly lines: LineIndex;
}

/** What is wrong at a place of the draft, as data: wording and protocol types are elsewhere. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A finding as a rule reports it; what is left out is the rule's own or empty. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: Message;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A rule that a comment names and of which it suppresses nothing. */
export interface IdleMention {
  readonly comment: Comment;
  /** Index into the comment's codes. */
  readonly index: number;
}

/** What a rule may ask besides the report. */
export interface RuleContext {
  /** All editions, oldest first. */
  readonly templates: readonly Template[];
  /** The same body's report of the year before; null where it is not given or not that. */
  readonly previous: Report | null;
  /** The file that it is in; null where there is none, or its places cannot be shown. */
  readonly previousFile: OtherFile | null;
  /** The reports that this one adds up; null where it is no consolidated report, or they are not given. */
  readonly subordinates: Subordinates | null;
  /** What an office above asks beyond the form; null where nothing is known of it. */
  readonly requirements: LocalRequirements | null;
  /** What typos, old names, leftovers and the like are looked for. */
  readonly words: WordLists;
  /** What rules look for in running text, found paragraph by paragraph. */
  readonly foundBy: FoundBy;
  /** Every rule there is. */
  readonly ruleCodes: readonly string[];
  /** What comments name without suppressing any of it; known to the rules that come last. */
  readonly idle: readonly IdleMention[];
}

/**
 * What a rule needs of a report's form to have anything to say: the law that the report is made under, a
 * last day to publish, a period that is a calendar year, relations between
 * figures, a relation to last year's figures, a chapter with a certain role, a sentence that the
 * form has before its chapters, or that the type names the rule's family.
 */
export type Need =
  | 'statute'
  | 'deadline'
  | 'calendar-year'
  | 'relations'
  | `role:${ChapterRole}`
  | `yearly:${YearlyFormula['id']}`
  | `sentence:${Template['preamble'][number]['id']}`
  | `family:${string}`;

/** One rule of the catalogue. */
export interface Rule {
  readonly code: string;
  /** Where no other is given with the finding. */
  readonly severity: Severity;
  /** Off unless it is switched on. */
  readonly offByDefault?: boolean;
  /**
   * Checks the form, not the figures: one level less in years for which the form was only encouraged
   * (国办公开办函〔2019〕60号 for 2019).
   */
  readonly format?: boolean;
  /** What a type of report must give for the rule to hold; it holds for every type without. */
  readonly needs?: readonly Need[];
  /** Has nothing to say without the report of the year before. */
  readonly comparesYears?: boolean;
  /** Has nothing to say without the reports of the body's units. */
  readonly comparesUnits?: boolean;
  /** Is asked after the others, when it is known what their findings' comments suppress. */
  readonly last?: boolean;
  /** What it looks for in running text; such a rule is made with `paragraphRule` or `judgedRule`. */
  readonly search?: Search;
  /** What it reads where that is not the whole draft (`TableRule`). */
  readonly reads?: 'tables';
  check(report: Report, context: RuleContext): Iterable<RuleFinding>;
}

/**
 * A rule that reads nothing but the tables, one at a time: each in the lines that it was looked for in, without
 * the draft's year, title, chapters or running text. It may be asked about a table by itself.
 */
export interface TableRule extends Rule {
  readonly reads: 'tables';
  check(report: Report): Iterable<RuleFinding>;
}
