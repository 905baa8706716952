import { matchesIn } from '../../text/matches';
import type { Fragment } from '../words/model';
import type { Place } from '../words/search';

/** A place where something is missing, and what shows it. */
export interface Broken extends Place {
  readonly kind: 'fragment' | 'connective';
}

/** Words that need something after them. */
const connective = /(?:以及|或者|并且|对于|由于|和|与)(?=[。；])/g;
/** Words that end with one of them: 参与, 饱和. */
const endsAlike = /(?:参与|给与|赋与|[饱温缓柔总祥随谐附调融共平之]和|人和|义和)$/;

/** Where a sentence is broken, in a paragraph without white space. */
export function* brokenPlaces(text: string, fragments: readonly Fragment[]): Generator<Broken> {
  for (const { word, endings } of fragments) {
    const last = word[word.length - 1]!;
    const piece = `${last}、${word}`;
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      const before = text[at - 1];
      if (before === undefined || !/\p{Script=Han}/u.test(before) || endings.includes(before))
        continue;
      yield { from: at, to: at + piece.length, kind: 'fragment' };
    }
  }
  for (const { 0: found, index } of matchesIn(text, connective)) {
    if (endsAlike.test(text.slice(Math.max(0, index - 2), index + found.length))) continue;
    yield { from: index, to: index + found.length + 1, kind: 'connective' };
  }
}

/** Whether running text that ends so is cut off; more marks are a spreadsheet's blank cells. */
export const isCutOff = (text: string): boolean => /(?:^|[^，,、])[，,、]{1,3}$/.test(text);
