import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { Word, WordLists } from './model';

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
  let taken: Uint8Array | null = null;
  return {
    isFree: ({ from, to }) => {
      for (let at = from; taken && at < to; at++) if (taken[at] === 1) return false;
      return true;
    },
    take: ({ from, to }) => void (taken ??= new Uint8Array(length)).fill(1, from, to),
  };
}

/** The listed words that stand in a text. */
export interface Listed {
  /** Those of a list's entries whose word stands anywhere in the text, in the list's order. */
  of<Entry extends Word>(entries: readonly Entry[]): readonly Entry[];
}

/**
 * Which words of all the lists stand in a text. It is gone through once, however many lists there are and however
 * long they are, and what it has is kept by its words.
 */
export const listedIn = (text: string, words: WordLists): Listed => searchFor(words)(text);

const searchFor = oncePer((words: WordLists): ((text: string) => Listed) => {
  const wordsBegin = beginningsOf([
    words.typos,
    words.pleonasms,
    words.formerNames,
    words.levelWords,
    words.webResidue,
    words.placeholders,
    words.secrecyMarks,
    words.outdatedReferences,
    words.doubling.particles,
  ]);
  return oncePerText((text): Listed => {
    const found = foundIn(text, wordsBegin);
    return found.size === 0
      ? noneListed
      : { of: (entries) => inOrder(found.get(entries), entries) };
  });
});

const noneListed: Listed = { of: () => [] };

/** A list's entry whose word stands at a place if the rest of it does. */
interface Listing {
  readonly list: readonly Word[];
  readonly index: number;
  readonly word: string;
}

/** All listed words by the two UTF-16 units with which they begin; the second is -1 where there is only one. */
interface Beginnings {
  /** Which units words begin with. */
  readonly firsts: Uint8Array;
  readonly byFirst: ReadonlyMap<number, ReadonlyMap<number, readonly Listing[]>>;
}

function beginningsOf(lists: readonly (readonly Word[])[]): Beginnings {
  const firsts = new Uint8Array(0x10000);
  const byFirst = new Map<number, Map<number, Listing[]>>();
  for (const list of lists) {
    for (const [index, { word }] of list.entries()) {
      const first = word.charCodeAt(0);
      const second = word.length > 1 ? word.charCodeAt(1) : -1;
      firsts[first] = 1;
      const bySecond = byFirst.get(first) ?? new Map<number, Listing[]>();
      byFirst.set(first, bySecond);
      const listings = bySecond.get(second);
      if (listings) listings.push({ list, index, word });
      else bySecond.set(second, [{ list, index, word }]);
    }
  }
  return { firsts, byFirst };
}

/** The places in its list of each word that stands in the text. */
function foundIn(
  text: string,
  { firsts, byFirst }: Beginnings,
): ReadonlyMap<readonly Word[], ReadonlySet<number>> {
  const found = new Map<readonly Word[], Set<number>>();
  const enter = ({ list, index }: Listing): void => {
    const known = found.get(list);
    if (known) known.add(index);
    else found.set(list, new Set([index]));
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (firsts[unit] === 0) continue;
    const bySecond = byFirst.get(unit)!;
    bySecond.get(-1)?.forEach(enter);
    for (const listing of bySecond.get(text.charCodeAt(at + 1)) ?? []) {
      if (text.startsWith(listing.word, at)) enter(listing);
    }
  }
  return found;
}

const inOrder = <Entry extends Word>(
  indices: ReadonlySet<number> | undefined,
  entries: readonly Entry[],
): readonly Entry[] =>
  indices ? [...indices].sort((a, b) => a - b).map((index) => entries[index]!) : [];

/** The same entries, those with long words first. */
export const longestFirst = <Entry extends Word>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => b.word.length - a.word.length);

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
