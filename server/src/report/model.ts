import type { CellValue } from '../text/cellValue';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Comment } from './source/comments';
import type { Likeness } from '../template/vocabulary';
import type {
  BlockTemplate,
  ChapterTemplate,
  ColumnTemplate,
  RowTemplate,
  TableTemplate,
  Template,
} from '../template/model';

/** The chapter's heading and what stands below it, up to the next chapter's heading. */
export interface Chapter {
  readonly template: ChapterTemplate;
  /** The heading without markup: numbering and title. */
  readonly heading: Span;
  readonly title: Span;
  readonly likeness: Likeness;
  /** The numbering as written, e.g. `二、`; null where the heading has none. */
  readonly numbering: { readonly span: Span; readonly value: number } | null;
  readonly body: Span;
}

/** A numbered heading on the level of the chapters that is none of them. */
export interface ExtraHeading {
  readonly heading: Span;
  readonly number: number;
}

/** The heading of a chapter that the draft has, once more. */
export interface RepeatedHeading {
  /** Id of the chapter. */
  readonly chapter: string;
  readonly heading: Span;
  /** Whether nothing stands between the two. */
  readonly isTwice: boolean;
}

export interface Title {
  readonly span: Span;
  /** The title in one line, without white space. */
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** How a table is laid out in the draft; `markup`: in the tags of a page. */
export type Layout = 'markup' | 'pipe' | 'tab' | 'lines' | 'spaced';

export interface Cell {
  readonly column: ColumnTemplate;
  /** As written, without white space at its ends; for a blank cell `''`, or a unit that waits for its number. */
  readonly text: string;
  readonly span: Span;
  /** Where a converter wrote the same once more for each column or row that the cell is merged over. */
  readonly copies: readonly Span[];
  readonly value: CellValue | EntryValue;
}

/** What stands in a column of words, choices or dates: nothing that is counted, whatever it looks like. */
export interface EntryValue {
  readonly kind: 'entry';
}

export interface RowLabel {
  /** The pieces the label was broken into, joined. */
  readonly text: string;
  /** From its first piece to its last. */
  readonly span: Span;
  readonly likeness: Likeness;
}

/**
 * A row of the draft bound to the template's. `cells` holds one cell for each of the block's columns,
 * or nothing where the values could not be told apart (`shape` says why).
 */
export interface BoundRow {
  readonly template: RowTemplate;
  readonly block: BlockTemplate;
  readonly label: RowLabel | null;
  /** What tells which row it is: its label, or, where labels and values do not stand together, its place. */
  readonly boundBy: 'label' | 'order';
  readonly cells: readonly Cell[];
  /** `full`: one value for each column. `bare`: a label with no cell at all after it. */
  readonly shape: 'full' | 'short' | 'long' | 'bare';
  /** The values as they stand, whether or not they could be bound. */
  readonly pieces: readonly CellPiece[];
  /** From the label's start to the last cell's end. */
  readonly span: Span;
}

/** A value or blank as the layout gave it. */
export interface CellPiece {
  readonly span: Span;
  readonly text: string;
  readonly value: CellValue;
  /** See `Cell`. */
  readonly copies: readonly Span[];
}

/** A row with values under a label that the template does not have. */
export interface UnknownRow {
  readonly label: RowLabel;
  readonly pieces: readonly CellPiece[];
  readonly span: Span;
  /** The group row whose label it carries, if it is a subtotal. */
  readonly group: RowTemplate | null;
}

/** A column of subtotals that the form does not have. */
export interface SurplusColumn {
  /** The heading whose columns it adds up. */
  readonly heading: string;
  /** Where it stands among a row's values. */
  readonly at: number;
  readonly cells: readonly CellPiece[];
  /** Those of its cells that are not the sum, with what they should add up. */
  readonly misfits: readonly { readonly piece: CellPiece; readonly addends: readonly number[] }[];
}

/** A column's or block's heading found in the draft. */
export interface BoundHeading {
  readonly column: ColumnTemplate;
  readonly block: BlockTemplate;
  readonly text: string;
  readonly span: Span;
  /** See `Cell`. */
  readonly copies: readonly Span[];
  readonly likeness: Likeness;
}

export interface BoundTable {
  readonly template: TableTemplate;
  /** The edition whose table it is bound to; the draft may mix them. */
  readonly edition: Template;
  /**
   * `read`: rows were bound. `empty`: headings, but no value or row. `unreadable`: the values are
   * there, but which label each belongs to is lost.
   */
  readonly state: 'read' | 'empty' | 'unreadable';
  readonly layout: Layout;
  /** From its first heading or label to its last cell. */
  readonly span: Span;
  /** By the row's id, in the order of the draft. */
  readonly rows: ReadonlyMap<string, BoundRow>;
  readonly unknownRows: readonly UnknownRow[];
  readonly headings: readonly BoundHeading[];
  readonly surplusColumn: SurplusColumn | null;
  /** The lines in which the table was looked for, by themselves; one object for the table at rest and in drafts. */
  readonly region: { readonly text: string; readonly lines: LineIndex };
  /** Where its region begins in the draft. */
  readonly start: number;
  /**
   * The table by itself, with its places in its region: the same one as long as the region's words are.
   * What does not ask for places asks it, so that an edit elsewhere leaves the answer.
   */
  readonly atRest: BoundTable;
}

/** Where the report year was read. */
export interface YearEvidence {
  readonly year: number;
  readonly span: Span;
  readonly source: 'title' | 'period' | 'narrative';
}

/** A draft as it was understood. */
export interface Report {
  /** The draft as it was given. */
  readonly source: string;
  /** What is read of it: the same, our comments and a page's tags blanked out, radicals written as words, in simplified characters. */
  readonly text: string;
  /** Whether the draft is written in traditional characters; `text` has the simplified ones in their places. */
  readonly traditional: boolean;
  /** The draft's own lines. */
  readonly lines: LineIndex;
  /** The lines in which `text` was read: without our comments, and as they were before a converter joined them. */
  readonly readLines: LineIndex;
  /** Our comments in it. */
  readonly comments: readonly Comment[];
  /** Whether the text is recognisably such a report at all. */
  readonly recognised: boolean;
  /** How much of a report of its type it has (`template/type.ts`). */
  readonly points: number;
  /** What told its type: a setting or argument, a comment in the draft, or the text itself. */
  readonly typeFrom: 'choice' | 'comment' | 'text';
  /** Of its type, the edition whose tables the draft uses; that of its year where it has none. */
  readonly edition: Template;
  readonly year: number | null;
  readonly yearEvidence: YearEvidence | null;
  readonly title: Title | null;
  /** From the title's end to the first chapter's heading. */
  readonly preamble: Span;
  /** In the order of the draft. */
  readonly chapters: readonly Chapter[];
  readonly extraHeadings: readonly ExtraHeading[];
  readonly repeatedHeadings: readonly RepeatedHeading[];
  /** By the table's id; a table the draft lacks is not in it. */
  readonly tables: ReadonlyMap<string, BoundTable>;
}
