import { firstMatchIn, matchesIn } from '../../text/matches';
import { hasAnywhere } from '../../facts/prose/anywhere';
import { literal } from '../../text/pattern';
import { plainOf } from '../../facts/prose/reading';
import type { Place } from '../../facts/words/search';
import { judgedRule } from '../paragraphRule';
import { byPassage, type FoundIn } from '../search';

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

/** Where a short form stands, or where the paragraph's first naming of the kind does. */
interface Reference extends Place {
  readonly kind: string;
  readonly isShort: boolean;
}

/**
 * A short form such as 《办法》 stands after the full name or its definition (以下简称). Where the
 * regulations themselves are named nowhere, that is the business of `basis-missing`.
 */
export const referenceUndefined = judgedRule<Reference>({
  code: 'reference-undefined',
  severity: 'hint',
  find: referencesIn,
  *judge(all, report) {
    const { statute } = report.edition.type;
    const settled = new Set<string>();
    if (statute && !hasAnywhere(report, statute.name)) settled.add(statute.short);
    for (const paragraphs of byPassage(all)) {
      const named = firstNamings(paragraphs);
      for (const { paragraph, found } of paragraphs) {
        for (const { from, to, kind, isShort } of found) {
          if (!isShort || settled.has(kind)) continue;
          settled.add(kind);
          if ((named.get(kind) ?? Infinity) <= paragraph.from + from) continue;
          yield {
            span: paragraph.spanOf(from, to),
            message: { key: 'reference-undefined', args: { found: `《${kind}》` } },
          };
        }
      }
      for (const kind of named.keys()) settled.add(kind);
    }
  },
});

/** Where in a passage the first naming of each kind ends. */
function firstNamings(paragraphs: readonly FoundIn<Reference>[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { paragraph, found } of paragraphs) {
    for (const { to, kind, isShort } of found) {
      if (!isShort && !ends.has(kind)) ends.set(kind, paragraph.from + to);
    }
  }
  return ends;
}

function* referencesIn(words: string): Generator<Reference> {
  const paragraph = plainOf({ text: words });
  for (const { 0: found, 1: kind = '', index } of matchesIn(paragraph, shortForm)) {
    yield { from: index, to: index + found.length, kind, isShort: true };
  }
  for (const [kind, wordings] of namings) {
    if (!paragraph.includes(kind)) continue;
    const places = wordings.flatMap((wording) => {
      const match = firstMatchIn(paragraph, wording);
      return match ? [{ from: match.index, to: match.index + match[0].length }] : [];
    });
    const [first] = places.sort((a, b) => a.to - b.to);
    if (first) yield { from: first.from, to: first.to, kind, isShort: false };
  }
}
