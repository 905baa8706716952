/** A stretch of words on a page, in points from the page's lower left corner. */
export interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the words stand on; they reach up by `size`. */
  readonly base: number;
  readonly size: number;
  /** Whether the file says that a line ends here. */
  readonly endsLine: boolean;
}

/** A line drawn along the page's width or height. */
export interface Ruling {
  /** Where it stands across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly height: number;
  /** In the order of the file. */
  readonly words: readonly Words[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
  /** Whether most of its words are unseen: a scanned page, whose words a program has recognised. */
  readonly isOverPicture: boolean;
}
