import { passagesOf, type Passage } from '../../report/prose/passages';
import type { Rule } from '../model';
import { plainOf } from '../prose/reading';

const kinds = '条例|办法|规定|意见|通知|要点|方案|细则|格式';
const shortForm = new RegExp(`《(${kinds})》`, 'g');

/**
 * A short form such as 《办法》 stands after the full name or its definition (以下简称). Where the
 * regulations themselves are named nowhere, that is the business of `basis-missing`.
 */
export const referenceUndefined: Rule = {
  code: 'reference-undefined',
  severity: 'hint',
  *check(report) {
    const passages = passagesOf(report);
    const defined = new Set<string>();
    for (const passage of passages) {
      for (const match of plainOf(passage).matchAll(shortForm)) {
        const kind = match[1]!;
        const before = passages.slice(0, passages.indexOf(passage) + 1);
        if (defined.has(kind) || isNamedBefore(before, match.index, kind)) continue;
        if (kind === '条例' && !passages.some(({ text }) => text.includes('政府信息公开条例')))
          continue;
        defined.add(kind);
        yield {
          span: passage.spanOf(match.index, match.index + match[0].length),
          message: { key: 'reference-undefined', args: { found: match[0] } },
        };
      }
    }
  },
};

/** Whether a document of that kind, or the short form's definition, stands before the place. */
function isNamedBefore(passages: readonly Passage[], index: number, kind: string): boolean {
  const named = new RegExp(
    `《[^《》]{2,60}${kind}(?:\\([^()]*\\))?》|(?:简称|下称)[:"“]?《?${kind}|信息公开${kind}`,
  );
  return passages.some((passage, i) => {
    const plain = plainOf(passage);
    return named.test(i === passages.length - 1 ? plain.slice(0, index) : plain);
  });
}
