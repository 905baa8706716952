import { passagesOf } from '../report/prose/passages';
import { chapterOf, endSpan } from '../report/query/places';
import type { Report } from '../report/model';
import { fold } from '../text/mapped';
import { authored } from '../text/pattern';
import type { Span } from '../text/span';
import { passageOf, plainOf } from './prose/reading';
import { aspectNames, type LocalRequirements } from './requirements';

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
    for (const { aspect, words } of characters > 0 ? aspects : []) {
      const { from, to, headingTo } = partAbout(text, aspect);
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
): { readonly from: number; readonly to: number; readonly headingTo: number | null } {
  const starts = aspectNames.flatMap((name) => {
    const match = new RegExp(authored(headingOf[name]!), 'm').exec(text);
    return match ? [{ name, at: match.index, to: match.index + match[0].length }] : [];
  });
  const own = starts.find(({ name }) => name === aspect);
  if (!own) return { from: 0, to: text.length, headingTo: null };
  const next = Math.min(...starts.map(({ at }) => at).filter((at) => at > own.at), text.length);
  return { from: own.at, to: next, headingTo: own.to };
}

/** The beginning of a paragraph that has the aspect's name as its heading. */
const headingOf: Readonly<Record<string, string>> = Object.fromEntries(
  aspectNames.map((name) => [
    name,
    `^(?:#{1,6})?(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?[^，。；\\n]{0,8}(?<!依申请)${name}`,
  ]),
);
