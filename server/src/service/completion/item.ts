import type { Range } from '../../text/lines';
import type { Span } from '../../text/span';

/** Something that can be written at the caret. */
export interface CompletionItem {
  readonly kind: 'chapter' | 'row' | 'column' | 'phrase' | 'year';
  readonly label: string;
  readonly detail: string;
  /** Begins with what was typed, so that editors keep the item; then its words and their initials. */
  readonly filterText: string;
  /** Items stand in the order of these. */
  readonly sortText: string;
  readonly range: Range;
  readonly newText: string;
  /** The same in snippet syntax, for editors that lead through its places. */
  readonly snippet?: string;
}

/** An item before it is put into the words and positions of an editor. */
export interface Candidate extends Omit<
  CompletionItem,
  'detail' | 'filterText' | 'sortText' | 'range'
> {
  /** The wording that its initials are known by. */
  readonly text: string;
  readonly span: Span;
  /** What was typed of it. */
  readonly typed: string;
}
