import { firstMatchIn, matchesIn } from '../../text/matches';
import { oncePerText } from '../../text/oncePerText';
import { paragraphsOf } from '../../text/paragraphs';
import { passagesOf } from '../../report/prose/passages';
import { literal } from '../../text/pattern';
import type { Rule } from '../model';
import { plainOf } from '../../facts/prose/reading';

const kinds = ['条例', '办法', '规定', '意见', '通知', '要点', '方案', '细则', '格式'];
const shortForm = new RegExp(`《(${kinds.join('|')})》`, 'g');

/** A document of the kind by its full name, or the definition of the short form. */
const namings = new Map(
  kinds.map((kind) => [
    kind,
    [
      new RegExp(`《[^《》]{2,60}${literal(kind)}(?:\\([^()]{0,60}\\))?》`),
      new RegExp(`(?:简称|下称)[:"“]?《?${literal(kind)}`),
      new RegExp(`信息公开${literal(kind)}`),
    ],
  ]),
);

/**
 * A short form such as 《办法》 stands after the full name or its definition (以下简称). Where the
 * regulations themselves are named nowhere, that is the business of `basis-missing`.
 */
export const referenceUndefined: Rule = {
  code: 'reference-undefined',
  severity: 'hint',
  *check(report) {
    const passages = passagesOf(report);
    const { statute } = report.edition.type;
    const namesStatute = !statute || passages.some(({ text }) => text.includes(statute.name));
    const settled = new Set<string>(namesStatute ? [] : [statute.short]);
    for (const passage of passages) {
      const plain = plainOf(passage);
      const named = new Map<string, number>();
      for (const { 0: found, 1: kind = '', index } of matchesIn(plain, shortForm)) {
        if (settled.has(kind)) continue;
        const from = named.get(kind) ?? firstNaming(plain, kind);
        named.set(kind, from);
        settled.add(kind);
        if (from <= index) continue;
        yield {
          span: passage.spanOf(index, index + found.length),
          message: { key: 'reference-undefined', args: { found } },
        };
      }
      for (const kind of kinds) {
        if (!settled.has(kind) && firstNaming(plain, kind) < Infinity) settled.add(kind);
      }
    }
  },
};

/** Where the first naming of the kind ends; infinite where it is not named. */
function firstNaming(plain: string, kind: string): number {
  for (const { text, from } of paragraphsOf(plain)) {
    const end = namingsIn(text).get(kind);
    if (end !== undefined) return from + end;
  }
  return Infinity;
}

/** Where the first naming in a paragraph of each kind ends. */
const namingsIn = oncePerText((paragraph): ReadonlyMap<string, number> => {
  const ends = new Map<string, number>();
  for (const [kind, wordings] of paragraph === '' ? [] : namings) {
    const found = wordings.flatMap((wording) => {
      const match = firstMatchIn(paragraph, wording);
      return match ? [match.index + match[0].length] : [];
    });
    if (found.length > 0) ends.set(kind, Math.min(...found));
  }
  return ends;
});
