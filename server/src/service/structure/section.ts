import type { Message } from '../../wording/message';
import type { Localised } from '../../template/localised';
import type { Span } from '../../text/span';

export type SectionKind =
  'report' | 'preamble' | 'chapter' | 'table' | 'block' | 'group' | 'row' | 'unknown-row';

/** A part of a draft with the parts in it. */
export interface Section {
  readonly kind: SectionKind;
  /** In the draft's words, in the form's, or to be worded. */
  readonly name: string | Localised | Message;
  /** What the part amounts to, e.g. a row's total; `''` where there is no such thing. */
  readonly detail: string;
  readonly span: Span;
  /** Where the name stands; empty where the draft does not have it. */
  readonly nameSpan: Span;
  /** In the draft's order; within this section and apart from each other. */
  readonly children: readonly Section[];
}
