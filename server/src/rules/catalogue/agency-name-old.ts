import { passagesOf, type Passage } from '../../report/prose/passages';
import { reportingBody } from '../bodies/reporting';
import type { Rule } from '../model';
import { bookTitlesIn, isWithin } from '../prose/quoted';
import type { FormerName } from '../words/model';
import { placesOf, type Place } from '../words/search';

/** A sentence that tells of the reorganisation may name the body as it was. */
const ofThePast = /更名|原名|前身|改革前|机构改革|撤销|组建|划转|转隶|挂牌|历史/;

/** The name of a body that was reorganised before the report's year; each name once. */
export const agencyNameOld: Rule = {
  code: 'agency-name-old',
  severity: 'hint',
  *check(report, { words }) {
    const own = reportingBody(report)?.name ?? '';
    const year = report.year ?? Number.MAX_SAFE_INTEGER;
    const passages = passagesOf(report);
    const taken = new Map<Passage, Place[]>(passages.map((passage) => [passage, []]));
    for (const entry of [...words.formerNames].sort((a, b) => b.word.length - a.word.length)) {
      if (entry.since > year || own.includes(entry.word)) continue;
      const places = passages.flatMap((passage) => {
        const own = placesIn(passage, entry, taken.get(passage)!);
        taken.get(passage)!.push(...own);
        return own.map(({ from, to }) => passage.spanOf(from, to));
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

function placesIn({ text }: Passage, entry: FormerName, taken: readonly Place[]): readonly Place[] {
  const titles = bookTitlesIn(text);
  return [...placesOf(text, entry)].filter(
    (place) =>
      !isWithin(titles, place) &&
      !isWithin(taken, place) &&
      !ofThePast.test(sentenceAt(text, place)),
  );
}

function sentenceAt(text: string, { from, to }: Place): string {
  const start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1;
  const end = text.slice(to).search(/[。\n]/);
  return text.slice(start, end < 0 ? text.length : to + end);
}
