import { ownCopy } from './ownCopy';

/** Units of text of which results are kept, and as many again from before: some eighty drafts. */
const usualRoom = 300_000;
/** What a text takes of the room besides its units: as a line of a longer text its end. */
const ofItself = 1;
/**
 * How often there is room for the longest text: a passage is asked about whole, by its paragraphs, sentences and
 * clauses, in half width and without its titles; with less, one reading of it would forget the one before.
 */
const timesTheLongest = 12;

/** What can be kept: anything but undefined. */
type Kept = object | string | number | boolean | null;

/**
 * What functions found, by the functions' numbers. About most texts one or two are asked: what these found
 * stands here itself.
 */
class Values {
  private first = -1;
  private second = -1;
  private firstValue: unknown = undefined;
  private secondValue: unknown = undefined;
  private others: Map<number, unknown> | null = null;

  get(number: number): unknown {
    if (number === this.first) return this.firstValue;
    if (number === this.second) return this.secondValue;
    return this.others === null ? undefined : this.others.get(number);
  }

  /** Keeps what was not known before. */
  add(number: number, value: unknown): void {
    if (this.first < 0) {
      this.first = number;
      this.firstValue = value;
    } else if (this.second < 0) {
      this.second = number;
      this.secondValue = value;
    } else (this.others ??= new Map()).set(number, value);
  }
}

/** A text and what is kept of it, also by what was asked about it. */
class KeptText extends Values {
  private about: Map<string, Values> | null = null;

  constructor(readonly text: string) {
    super();
  }

  /** What is kept of the text about something; of the text itself where that is empty. */
  valuesAbout(what: string): Values {
    if (what === '') return this;
    const known = this.about?.get(what);
    if (known) return known;
    const values = new Values();
    (this.about ??= new Map()).set(what, values);
    return values;
  }
}

/**
 * Texts whose words stay for what is found in them. What nobody asks for again is forgotten when the room
 * is full; a long draft has as much room as it needs, as long as it is asked about.
 */
function keptTexts(roomFor: number): (text: string) => KeptText {
  let recent = new Map<string, KeptText>();
  let before = new Map<string, KeptText>();
  let longest = 0;
  let used = 0;
  let last = new KeptText('');
  return (text) => {
    // Most functions are asked one after another about the same text.
    if (text === last.text) return last;
    let kept = recent.get(text);
    if (!kept) {
      kept = before.get(text) ?? new KeptText(ownCopy(text));
      used += text.length + ofItself;
      longest = Math.max(longest, text.length);
      if (used > Math.max(roomFor, timesTheLongest * longest)) {
        before = recent;
        recent = new Map();
        used = text.length + ofItself;
        longest = text.length;
      }
      recent.set(kept.text, kept);
    }
    last = kept;
    return kept;
  };
}

const usual = keptTexts(usualRoom);
const numbers = { next: 0 };

/**
 * A function of a text whose results are kept by the text's words, so that what an edit leaves as it was, and
 * what drafts have alike, is worked out once. The result must follow from the text alone, and from the few
 * words that say what is asked `about` it, and must not change.
 *
 * @param roomFor units of text of which results are kept; all functions without it share one room.
 */
export function oncePerText<Value extends Kept>(
  workOut: (text: string, about: string) => Value,
  roomFor?: number,
): (text: string, about?: string) => Value {
  const textOf = roomFor === undefined ? usual : keptTexts(roomFor);
  const number = numbers.next++;
  return (text, about = '') => {
    const kept = textOf(text);
    const values = kept.valuesAbout(about);
    // Each function has a number of its own, under which nothing but its results stands.
    const known = values.get(number) as Value | undefined;
    if (known !== undefined) return known;
    const value = workOut(kept.text, about);
    values.add(number, value);
    return value;
  };
}

/**
 * The words as they were given first: one string for all that is kept of them. Where many functions are asked
 * about a part of a longer text, they find this one several times faster than a string cut anew.
 */
export const theSame = oncePerText((text) => text);
