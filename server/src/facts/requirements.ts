/** What the notice of an office above asks beyond the national form. */
export interface LocalRequirements {
  /** The notice's name, which findings give as their basis; null where none was given. */
  readonly notice: string | null;
  /** The last day to hand in, of the year after the report's. */
  readonly deadline: { readonly month: number; readonly day: number } | null;
  /** The most characters that chapter one may have; null without a limit. */
  readonly longestOverview: { readonly characters: number } | null;
  /** What must be said on an aspect of chapter one: for each thing the words of which one must stand there. */
  readonly aspects: readonly RequiredWords[];
  /** Each must stand in the report, white space and punctuation aside. */
  readonly sentences: readonly RequiredText[];
}

export interface RequiredWords {
  /** Name of the aspect, e.g. `监督保障`. */
  readonly aspect: string;
  readonly words: readonly (readonly string[])[];
}

export interface RequiredText {
  readonly text: string;
  /** Id of the chapter where it must stand, e.g. `overview`; null for anywhere. */
  readonly chapter: string | null;
}
