/** What the extension tells the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly html: string;
      readonly findings: readonly PageFinding[];
      readonly obstacles: readonly string[];
    }
  /** Nothing can be shown: the text says why. */
  | { readonly type: 'say'; readonly text: string }
  /** Something is to be read out and shown for a while. */
  | { readonly type: 'tell'; readonly text: string }
  /** The draft has been scrolled to the offset, or the caret set there. */
  | { readonly type: 'scroll'; readonly offset: number }
  | { readonly type: 'caret'; readonly offset: number }
  /** The keys are the page's again after they were the draft's for a moment. */
  | { readonly type: 'keys' };

export interface PageFinding {
  readonly severity: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'figures'; readonly figures: readonly PageFigure[] }
  | { readonly type: 'fix'; readonly finding: number; readonly fix: number }
  | { readonly type: 'fillTotals'; readonly table: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** The page has been scrolled so that what stands at the offset is on top. */
  | { readonly type: 'scrolled'; readonly offset: number }
  /** Something was chosen: the caret goes there, the draft gets the keys if `focus` says so. */
  | {
      readonly type: 'chosen';
      readonly start: number;
      readonly end: number;
      readonly focus: boolean;
    };

export interface PageFigure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** Words of the page in the user's language. */
export interface PageWords {
  readonly fix: string;
  readonly fillTotals: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly notCopied: string;
}
