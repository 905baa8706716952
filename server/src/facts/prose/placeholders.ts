import { matchesIn } from '../../text/matches';
import type { Phrase } from '../words/model';
import { placesOf, takenPlaces, type Place } from '../words/search';

/** XX县, ××××年, 20XX年, ×月×日, 公开×条, 公开***条, ____: signs in place of words. */
const signs =
  /(?<![A-Za-z0-9])(?:[XxＸ]{2,}|×{2,})(?![A-Za-z0-9×]|等)|\d{2}[XxＸ×]{2}(?=年)|(?<![A-Za-z0-9×])[XxＸ×](?=[年月日市县区省镇乡局厅委])|(?<=[一-龥])[XxＸ×](?=[件条份次人篇期场宗项个])|(?<![\d*])\*{3,}(?=[条件份篇次场期万])|[_＿]{3,}|[○□]{2,}/g;
/** 李××: a name half hidden is no gap to be filled. */
const hiddenName = /(?:申请人|原告|第三人|当事人)[:：]?\p{Script=Han}$/u;
const brackets: Readonly<Record<string, string>> = { '（': '）', '(': ')', '[': ']', '【': '】' };
const closings = new Set(Object.values(brackets));
const maxBracketLength = 60;

/** What stands in a paragraph for text still to be written: signs, and phrases with the brackets around them. */
export function* placeholdersIn(text: string, phrases: readonly Phrase[]): Generator<Place> {
  const taken = takenPlaces(text.length);
  for (const phrase of phrases) {
    for (const found of placesOf(text, phrase)) {
      const place = withBrackets(text, found);
      if (!taken.isFree(place)) continue;
      taken.take(place);
      yield place;
    }
  }
  for (const { 0: found, index } of matchesIn(text, signs)) {
    const place = { from: index, to: index + found.length };
    if (!taken.isFree(place) || hiddenName.test(text.slice(Math.max(0, index - 6), index)))
      continue;
    if (text[place.to] === '诉') continue;
    yield place;
  }
}

/** The place up to the brackets that enclose it, if they do so closely. */
function withBrackets(text: string, { from, to }: Place): Place {
  for (let start = from; start > Math.max(-1, from - maxBracketLength); start--) {
    const closing = brackets[text[start]!];
    if (closing === undefined) {
      // Brackets that close before the place do not enclose it.
      if (/[\n。]/.test(text[start]!) || (start < from && closings.has(text[start]!))) break;
      continue;
    }
    const near = text.slice(start, start + maxBracketLength + 1);
    const end = near.indexOf(closing, Math.max(0, to - 1 - start));
    if (end < 0 || near.slice(0, end).includes('\n')) break;
    return { from: start, to: start + end + 1 };
  }
  return { from, to };
}
