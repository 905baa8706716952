import { reportingBody } from '../../facts/bodies/reporting';
import { judgedRule } from '../paragraphRule';
import type { FoundIn } from '../search';
import { inTitle, within } from '../../facts/prose/quoted';
import type { FormerName, WordLists } from '../../facts/words/model';
import { listedIn, longestFirst, placesOf, type Place } from '../../facts/words/search';
import type { Span } from '../../text/span';

/** A sentence that tells of the reorganisation may name the body as it was. */
const ofThePast =
  /更名|原名|原(?=[省市县区州旗]?(?:\p{Script=Han}{2,5}局|卫计委))|前身|改革前|机构改革|撤销|组建|划转|转隶|挂牌|历史/u;

/** A place where a body goes by its former name. */
interface Former extends Place {
  readonly entry: FormerName;
}

/** The name of a body that was reorganised before the report's year; each name once. */
export const agencyNameOld = judgedRule<Former>({
  code: 'agency-name-old',
  severity: 'info',
  find: formerNamesIn,
  *judge(all, report) {
    const own = reportingBody(report)?.name ?? '';
    const year = report.year ?? Number.MAX_SAFE_INTEGER;
    const isOld = ({ entry }: Former): boolean => entry.since <= year && !own.includes(entry.word);
    for (const [entry, [span, ...others]] of spansByName([...all], isOld)) {
      yield {
        span: span!,
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
});

/** Longer names first: they may hold shorter ones. */
function* formerNamesIn(text: string, words: WordLists): Generator<Former> {
  for (const entry of longestFirst(listedIn(text, words).of(words.formerNames))) {
    const isOfThePast = inSentences(text, (sentence) => ofThePast.test(sentence));
    for (const place of placesOf(text, entry)) {
      if (!inTitle(text)(place) && !isOfThePast(place)) yield { ...place, entry };
    }
  }
}

/** The places of each name in the draft's order, but for those within a longer name that counts. */
function spansByName(
  all: readonly FoundIn<Former>[],
  counts: (former: Former) => boolean,
): ReadonlyMap<FormerName, readonly Span[]> {
  const spans = new Map<FormerName, Span[]>();
  for (const { paragraph, found } of all) {
    const told: Former[] = [];
    let isInLonger = within(told);
    for (const [i, former] of found.entries()) {
      if (former.entry !== found[i - 1]?.entry) isInLonger = within(told);
      if (!counts(former) || isInLonger(former)) continue;
      told.push(former);
      const span = paragraph.spanOf(former.from, former.to);
      const known = spans.get(former.entry);
      if (known) known.push(span);
      else spans.set(former.entry, [span]);
    }
  }
  return spans;
}

/** Tells of places, asked for in their order, whether the sentence around them, up to full stops, is so. */
function inSentences(text: string, isSo: (sentence: string) => boolean): (place: Place) => boolean {
  let end = -1;
  let answer = false;
  return ({ from }) => {
    if (from > end) {
      const start = text.lastIndexOf('。', from) + 1;
      const stop = text.indexOf('。', from);
      end = stop < 0 ? text.length : stop;
      answer = isSo(text.slice(start, end));
    }
    return answer;
  };
}
