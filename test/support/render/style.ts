import fc from 'fast-check';

/** How a draft is written, apart from its tables' layout. Everything plain is `false`, 0 or empty. */
export interface Style {
  /** Which of the accepted forms of the title. */
  readonly titleForm: number;
  readonly titleOnTwoLines: boolean;
  readonly headingMark: '' | '## ' | '# ' | '### ' | '**';
  /** How chapters are numbered: `一、`, `一．`, `第一部分 `, `一 `. */
  readonly numbering: number;
  readonly spacesInDates: boolean;
  readonly halfWidthPunctuation: boolean;
  /** A list of the chapters at the top: none, the headings alone, with leaders and pages. */
  readonly contents: number;
  /** Long headings go on on a second line. */
  readonly brokenHeadings: boolean;
  /** A chapter that says little says it on its heading's line. */
  readonly textBesideHeading: boolean;
  /** The title comes before the draft itself, as a page's own. */
  readonly titleTwice: boolean;
  /** Rows are numbered `1、` and marks of quotation are ASCII's. */
  readonly looseLabels: boolean;
  /** A remark stands below each table. */
  readonly remarks: boolean;
  readonly navigation: boolean;
  readonly metadata: boolean;
  readonly signature: boolean;
  readonly blankLines: boolean;
  readonly crlf: boolean;
  readonly byteOrderMark: boolean;
  /** What a layout's irregularities are drawn from, over and over; none without it. */
  readonly noise: readonly number[];
}

export const styleArbitrary: fc.Arbitrary<Style> = fc.record({
  titleForm: fc.nat(5),
  titleOnTwoLines: fc.boolean(),
  headingMark: fc.constantFrom<Style['headingMark']>('', '## ', '# ', '### ', '**'),
  numbering: fc.nat(3),
  spacesInDates: fc.boolean(),
  halfWidthPunctuation: fc.boolean(),
  contents: fc.nat(2),
  brokenHeadings: fc.boolean(),
  textBesideHeading: fc.boolean(),
  titleTwice: fc.boolean(),
  looseLabels: fc.boolean(),
  remarks: fc.boolean(),
  navigation: fc.boolean(),
  metadata: fc.boolean(),
  signature: fc.boolean(),
  blankLines: fc.boolean(),
  crlf: fc.boolean(),
  byteOrderMark: fc.boolean(),
  noise: fc.array(fc.nat(59), { maxLength: 40 }),
});

export const plainStyle: Style = {
  titleForm: 0,
  titleOnTwoLines: false,
  headingMark: '',
  numbering: 0,
  spacesInDates: false,
  halfWidthPunctuation: false,
  contents: 0,
  brokenHeadings: false,
  textBesideHeading: false,
  titleTwice: false,
  looseLabels: false,
  remarks: false,
  navigation: false,
  metadata: false,
  signature: false,
  blankLines: true,
  crlf: false,
  byteOrderMark: false,
  noise: [],
};

/** A number from 0 to `bound - 1`; 0 throughout where the style has no noise. */
export type Noise = (bound: number) => number;

export function noiseOf({ noise }: Style): Noise {
  let drawn = 0;
  return (bound) => (noise.length === 0 ? 0 : noise[drawn++ % noise.length]! % bound);
}
