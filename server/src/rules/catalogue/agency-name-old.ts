import { passagesOf, type Passage } from '../../report/prose/passages';
import { reportingBody } from '../../facts/bodies/reporting';
import { oncePer } from '../../text/oncePer';
import { firstIndexWhere } from '../../text/ordered';
import type { Rule } from '../model';
import { bookTitlesIn, within } from '../../facts/prose/quoted';
import type { FormerName } from '../../facts/words/model';
import { entriesIn, placesOf, type Place } from '../../facts/words/search';

/** A sentence that tells of the reorganisation may name the body as it was. */
const ofThePast = /更名|原名|前身|改革前|机构改革|撤销|组建|划转|转隶|挂牌|历史/;

/** The name of a body that was reorganised before the report's year; each name once. */
export const agencyNameOld: Rule = {
  code: 'agency-name-old',
  severity: 'info',
  *check(report, { words }) {
    const own = reportingBody(report)?.name ?? '';
    const year = report.year ?? Number.MAX_SAFE_INTEGER;
    const passages = passagesOf(report).map((passage) => searched(passage, words.formerNames));
    for (const entry of longestFirst(words.formerNames)) {
      if (entry.since > year || own.includes(entry.word)) continue;
      const places = passages.flatMap((each) => {
        const own = placesIn(each, entry);
        for (const place of own) each.taken.push(place);
        return own.map(({ from, to }) => each.passage.spanOf(from, to));
      });
      const [span, ...others] = places;
      if (!span) continue;
      yield {
        span,
        message: {
          key: 'agency-name-old',
          args: { found: entry.word, expected: entry.right, since: entry.since },
        },
        related: others.map((other) => ({
          span: other,
          message: { key: 'agency-name-old.again', args: { found: entry.word } },
        })),
      };
    }
  },
};

const longestFirst = oncePer((names: readonly FormerName[]): readonly FormerName[] =>
  [...names].sort((a, b) => b.word.length - a.word.length),
);

interface Searched {
  readonly passage: Passage;
  /** Those of the names that stand in it. */
  readonly names: ReadonlySet<FormerName>;
  readonly isInTitle: (place: Place) => boolean;
  readonly isOfThePast: (place: Place) => boolean;
  /** Where longer names stand. */
  readonly taken: Place[];
}

const searched = (passage: Passage, names: readonly FormerName[]): Searched => ({
  passage,
  names: new Set(entriesIn(passage.text, names)),
  isInTitle: within(bookTitlesIn(passage.text)),
  isOfThePast: inSentences(passage.text, (sentence) => ofThePast.test(sentence)),
  taken: [],
});

function placesIn(
  { passage, names, isInTitle, isOfThePast, taken }: Searched,
  entry: FormerName,
): readonly Place[] {
  if (!names.has(entry)) return [];
  const places = [...placesOf(passage.text, entry)];
  const isInLonger = within(taken);
  return places.filter((place) => !isInTitle(place) && !isInLonger(place) && !isOfThePast(place));
}

/** Tells of a place whether the sentence around it, up to full stops and ends of lines, is so. */
function inSentences(text: string, isSo: (sentence: string) => boolean): (place: Place) => boolean {
  let ends: readonly number[] | null = null;
  const known = new Map<number, boolean>();
  return ({ from }) => {
    const all = (ends ??= [...text.matchAll(/[。\n]|$/g)].map(({ index }) => index));
    const index = firstIndexWhere(all.length - 1, (i) => all[i]! >= from);
    const answer = known.get(index) ?? isSo(text.slice((all[index - 1] ?? -1) + 1, all[index]));
    known.set(index, answer);
    return answer;
  };
}
