import type { Template } from '../../template/model';

/** A paragraph that the form gives for a part of a report, with the marks of a skeleton. */
export interface Phrase {
  /** Id of its chapter; null before the first. */
  readonly chapter: string | null;
  readonly skeleton: string;
  /** Its first words that are no mark: what it is found by. */
  readonly beginning: string;
}

const mark = /\{[^{}]*\}/g;
const minWords = 4;
const maxBeginningLength = 16;

/** The paragraphs of preamble and chapters that have words of their own. */
export const phrasesOf = ({ preamble, chapters }: Template): readonly Phrase[] =>
  [
    ...preamble.map(({ skeleton }) => ({ chapter: null, skeleton })),
    ...chapters.map(({ id, skeleton }) => ({ chapter: id, skeleton })),
  ].flatMap(({ chapter, skeleton }) =>
    (skeleton ?? '').split('\n\n').flatMap((paragraph) => {
      const beginning = beginningOf(paragraph);
      return beginning.length < minWords ? [] : [{ chapter, skeleton: paragraph, beginning }];
    }),
  );

const beginningOf = (paragraph: string): string =>
  (
    paragraph
      .split(mark)
      .map((words) => words.trim())
      .find((words) => words.length >= minWords) ?? ''
  ).slice(0, maxBeginningLength);
