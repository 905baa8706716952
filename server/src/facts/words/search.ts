import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import type { Word } from './model';

/** A place in a text: `[from, to)`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The places of one text that are taken already; each question costs no more than the place is long. */
export interface TakenPlaces {
  /** Whether no place taken before shares a character with this one. */
  isFree(place: Place): boolean;
  take(place: Place): void;
}

/** Nothing is taken yet of a text of that many characters. */
export function takenPlaces(length: number): TakenPlaces {
  const taken = new Uint8Array(length);
  return {
    isFree: ({ from, to }) => {
      for (let at = from; at < to; at++) if (taken[at] === 1) return false;
      return true;
    },
    take: ({ from, to }) => void taken.fill(1, from, to),
  };
}

/**
 * Those of the listed entries whose word stands anywhere in the text, in the list's order. Each paragraph is
 * gone through once, however long the list is; a word is never broken by a paragraph's end.
 */
export const entriesIn = <Entry extends Word>(
  text: string,
  entries: readonly Entry[],
): readonly Entry[] => searchFor(entries)(text).map((index) => entries[index]!);

/** Tells of a text which words of the list stand in it, by their places in the list. */
const searchFor = oncePer((entries: readonly Word[]): ((text: string) => readonly number[]) => {
  const { firsts, byFirst } = indexOf(entries);
  const inParagraph = oncePerText((text): readonly number[] => {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (firsts[unit] === 0) continue;
      for (const index of byFirst.get(unit)!) {
        if (!found.has(index) && text.startsWith(entries[index]!.word, at)) found.add(index);
      }
    }
    return [...found];
  });
  return oncePerText((text) =>
    [...new Set(paragraphsOf(text).flatMap((each) => inParagraph(each.text)))].sort(
      (a, b) => a - b,
    ),
  );
});

/** Which UTF-16 units words of the list begin with, and the places of those words in the list. */
interface WordIndex {
  readonly firsts: Uint8Array;
  readonly byFirst: ReadonlyMap<number, readonly number[]>;
}

function indexOf(entries: readonly Word[]): WordIndex {
  const firsts = new Uint8Array(0x10000);
  const byFirst = new Map<number, number[]>();
  entries.forEach(({ word }, index) => {
    const unit = word.charCodeAt(0);
    firsts[unit] = 1;
    const list = byFirst.get(unit);
    if (list) list.push(index);
    else byFirst.set(unit, [index]);
  });
  return { firsts, byFirst };
}

/** Where the word stands and is not excused by what is around it. */
export function* placesOf(text: string, { word, unless = [], next }: Word): Generator<Place> {
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    const to = from + word.length;
    if (unless.some((context) => covers(text, context, word, from))) continue;
    if (next && !next.some((follower) => followedBy(text, to, follower))) continue;
    yield { from, to };
  }
}

/** Whether the context, wherever the word is in it, stands around the word's place. */
export function covers(text: string, context: string, word: string, from: number): boolean {
  for (let at = context.indexOf(word); at >= 0; at = context.indexOf(word, at + 1)) {
    if (text.startsWith(context, from - at) && from >= at) return true;
  }
  return false;
}

function followedBy(text: string, at: number, follower: string): boolean {
  for (let i = 0; i < follower.length; i++) {
    const unit = text[at + i];
    if (unit === undefined) return false;
    if (follower[i] === '0' ? !/[0-9０-９]/.test(unit) : unit !== follower[i]) return false;
  }
  return true;
}
