import type { Message } from '../wording/message';
import type { Span } from '../text/span';
import type { FormTable } from './form/model';

/** A report as it is to be published: the draft's words and figures in the form's order and dress. */
export interface Publication {
  /** The title in one line; empty where the draft has none. */
  readonly title: string;
  /** What such a report is called in its form. */
  readonly reportName: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** All of the draft but our comments, in its order. */
  readonly parts: readonly Part[];
  /** What could not be put into the form and stands as it does in the draft, and why. */
  readonly obstacles: readonly Message[];
  /** How many places are still to be written or confirmed. */
  readonly openFields: number;
}

export type Part = TextPart | FormPart | GridPart;

/** Running text or a heading. */
export interface TextPart {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'signature';
  /** 1 for a chapter, 2 for （一）, 3 for 1.; 0 for what is no heading. */
  readonly level: 0 | 1 | 2 | 3;
  readonly runs: readonly Run[];
  readonly span: Span;
}

/** A stretch of text of one kind. */
export interface Run {
  /** As it is published: without the marks that a draft is written with. */
  readonly text: string;
  /** Where it stands in the draft; as long as `text` unless marks or blanks in it were dropped. */
  readonly span: Span;
  /** `lead`: the numbered words that head a paragraph. `open`: still to be written, the text is its hint. */
  readonly kind: 'plain' | 'strong' | 'lead' | 'open';
  /** `http:`, `https:` or `mailto:`; null for what is no link. */
  readonly link: string | null;
}

/** A table in its official form. */
export interface FormPart {
  readonly kind: 'form';
  readonly table: FormTable;
  readonly span: Span;
}

/** A table that is not the form's, or could not be put into the form without loss: cells as they stand. */
export interface GridPart {
  readonly kind: 'grid';
  readonly rows: readonly (readonly string[])[];
  readonly span: Span;
  /** Why it is not in the form; null for a table that is none of the form's. */
  readonly obstacle: Message | null;
}
