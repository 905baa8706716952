import { passagesOf } from '../report/prose/passages';
import { chapterOf, endSpan } from '../report/query/places';
import type { Report } from '../report/model';
import { fold } from '../text/mapped';
import { authored, literal } from '../text/pattern';
import type { Span } from '../text/span';
import { passageOf, plainOf } from './prose/reading';
import type { LocalRequirements } from './requirements';

/** Something that the notice of an office above asks and that the report lacks. */
export type Unmet = { readonly span: Span } & (
  | { readonly kind: 'length'; readonly found: number; readonly most: number }
  | { readonly kind: 'words'; readonly aspect: string; readonly words: readonly string[] }
  | { readonly kind: 'sentence'; readonly text: string }
);

/** What of the requirements is not met; what says nothing at all yet is left to other rules. */
export function unmetRequirements(
  report: Report,
  { longestOverview, aspects, sentences }: LocalRequirements,
): readonly Unmet[] {
  const overview = passageOf(report, 'overview');
  const heading = overview?.chapter?.heading;
  const unmet: Unmet[] = [];
  if (overview && heading) {
    const characters = [...overview.text.replace(/\s/g, '')].length;
    if (longestOverview && characters > longestOverview.characters) {
      const { characters: most } = longestOverview;
      unmet.push({ kind: 'length', span: heading, found: characters, most });
    }
    const text = plainOf(overview);
    const names = report.edition.type.overview?.aspects ?? [];
    for (const { aspect, words } of characters > 0 ? aspects : []) {
      const { from, to, headingTo } = partAbout(text, aspect, names);
      const part = fold(text.slice(from, to));
      for (const choices of words) {
        if (choices.some((choice) => part.includes(fold(choice)))) continue;
        const span = headingTo === null ? heading : overview.spanOf(from, headingTo);
        unmet.push({ kind: 'words', span, aspect, words: choices });
      }
    }
  }
  for (const { text, chapter } of sentences) {
    const place = chapter === null ? null : (chapterOf(report, chapter) ?? null);
    // A chapter that is not there is missed already.
    if (chapter !== null && !place) continue;
    const said = passagesOf(report)
      .filter((passage) => !place || passage.chapter === place)
      .some((passage) => wordsOf(passage.text).includes(wordsOf(text)));
    if (!said) unmet.push({ kind: 'sentence', span: place?.heading ?? endSpan(report), text });
  }
  return unmet;
}

const wordsOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The text below an aspect's heading, up to the next aspect's; all of the text without one. */
function partAbout(
  text: string,
  aspect: string,
  names: readonly string[],
): { readonly from: number; readonly to: number; readonly headingTo: number | null } {
  const starts = names.flatMap((name) => {
    const match = new RegExp(authored(headingOf(name, names)), 'm').exec(text);
    return match ? [{ name, at: match.index, to: match.index + match[0].length }] : [];
  });
  const own = starts.find(({ name }) => name === aspect);
  if (!own) return { from: 0, to: text.length, headingTo: null };
  const next = Math.min(...starts.map(({ at }) => at).filter((at) => at > own.at), text.length);
  return { from: own.at, to: next, headingTo: own.to };
}

/** The beginning of a paragraph that has the aspect's name as its heading, not within another's: 依申请公开. */
function headingOf(name: string, names: readonly string[]): string {
  const numbered = '(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?';
  const longer = names.filter((each) => each !== name && each.endsWith(name));
  const alone = longer.map((each) => `(?<!${literal(each.slice(0, -name.length))})`).join('');
  return `^(?:#{1,6})?${numbered}[^，。；\\n]{0,8}${alone}${literal(name)}`;
}
