import { sentencesIn, wordsAlone, type Sentence } from '../../report/prose/passages';
import type { Quantity } from '../../report/prose/quantities';

/** A sentence of a paragraph that is read by its words alone, with its numbers. */
export interface NumberedSentence extends Sentence {
  /** In order, by their places in the sentence's text. */
  readonly quantities: readonly Quantity[];
}

/** The sentences of a paragraph, given its quantities by their places in the paragraph. */
export function numberedSentences(
  paragraph: string,
  quantities: readonly Quantity[],
): readonly NumberedSentence[] {
  const passage = wordsAlone(paragraph);
  let next = 0;
  return sentencesIn(paragraph).map(({ text, from }, index) => {
    const own: Quantity[] = [];
    for (; next < quantities.length && quantities[next]!.to <= from + text.length; next++)
      own.push(movedBack(quantities[next]!, from));
    return { passage, text, from, index, quantities: own };
  });
}

const movedBack = (quantity: Quantity, by: number): Quantity =>
  by === 0
    ? quantity
    : {
        ...quantity,
        from: quantity.from - by,
        to: quantity.to - by,
        numberFrom: quantity.numberFrom - by,
        numberTo: quantity.numberTo - by,
      };
