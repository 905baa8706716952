import type { Likeness, RowTerm, Term } from '../../../template/vocabulary';
import type { Span } from '../../../text/span';
import type { RowLabel } from '../../model';

/** A row that a run of words names, and how much of its wording has been seen so far. */
export interface NamedRow {
  readonly term: RowTerm;
  readonly seen: string;
  readonly likeness: Likeness;
  readonly label: RowLabel;
}

/** What the words between two runs of values name. */
export interface Naming {
  /** The row that the values after the words belong to. */
  readonly row: NamedRow | null;
  /** Words before the values that name no row of the template. */
  readonly unknown: RowLabel | null;
  /** The group row named last, where no row follows it. */
  readonly group: NamedRow | null;
  /** Rows named before `row`: they have no values of their own here. */
  readonly bare: readonly NamedRow[];
  /** Column titles and other headings among the words. */
  readonly headings: readonly NamedHeading[];
}

export interface NamedHeading {
  readonly term: Term;
  readonly span: Span;
  readonly likeness: Likeness;
}

/** What the binder knows when it meets the words. */
export interface Context {
  /** Place of the last row bound, -1 before the first. */
  readonly lastOrder: number;
}
