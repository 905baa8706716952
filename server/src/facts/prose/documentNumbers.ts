import type { Place } from '../words/search';

/** A document's number whose year does not stand in 〔〕, nor in ﹝﹞, which look the same. */
export interface DocumentNumber extends Place {
  readonly right: string;
  readonly year: string;
  readonly number: string;
}

const otherBrackets =
  /(?<=\p{Script=Han}{2})(?:[[【(（［](?<a>20\d{2})[\]】)）］﹞〕]|[〔﹝](?<b>20\d{2})[\]】)）］])(?<number>\d{1,4})号/gu;

/** Numbers of documents in a paragraph with other brackets than 〔〕 around the year (GB/T 9704). */
export function* documentNumbersIn(text: string): Generator<DocumentNumber> {
  if (!text.includes('号')) return;
  for (const { 0: found, index, groups } of text.matchAll(otherBrackets)) {
    const year = groups!.a ?? groups!.b!;
    const number = groups!.number!;
    yield { from: index, to: index + found.length, right: `〔${year}〕${number}号`, year, number };
  }
}
