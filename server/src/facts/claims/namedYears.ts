import { matchesIn } from '../../text/matches';

/** A year that a sentence names: what follows is of it, up to where it ceases to be spoken of. */
interface NamedYear {
  readonly year: number;
  readonly from: number;
  /** Behind 年. */
  readonly to: number;
  readonly until: number;
}

const ofYear = /(?<!\d)(20\d{2})年/g;
/** Before and after the year: what was compared with, or carried over, speaks of it in its own clause alone. */
const inPassing = /(?:[比较与同]|转(?:至|到|入|自)?|[延留](?:至|到))$/;
const carriedOver = /^度?(?:的)?(?:结转|遗留|转入|顺延)/;
const maxWordLength = 3;
const marks = /[（(）)《》“”]/;
const closing = '）)》”';
/** So far from a year a bracket that closes says nothing of it. */
const maxBracketLength = 80;

/** The years that a sentence names, from left to right. */
export function namedYears(text: string): readonly NamedYear[] {
  return matchesIn(text, ofYear).map(({ 0: word, 1: year, index }) => {
    const to = index + word.length;
    return { year: Number(year), from: index, to, until: endOfSpeech(text, index, to) };
  });
}

function endOfSpeech(text: string, from: number, to: number): number {
  const after = text.slice(to, to + maxBracketLength);
  const mark = after.search(marks);
  // 办结177件（含2022年结转的3件），其中…
  if (mark >= 0 && closing.includes(after[mark]!)) return to + mark;
  const isInPassing =
    inPassing.test(text.slice(Math.max(0, from - maxWordLength), from)) || carriedOver.test(after);
  if (!isInPassing) return Infinity;
  const end = after.search(/[，,；;。]/);
  return end < 0 ? Infinity : to + end;
}

/** The last year that is spoken of at a place; null where none is. */
export const yearAt = (years: readonly NamedYear[], place: number): number | null =>
  years.findLast(({ to, until }) => to <= place && place <= until)?.year ?? null;
