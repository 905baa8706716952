import { oncePerText } from '../../text/oncePerText';
import type { Place } from '../words/search';

const pairs: Readonly<Record<string, string>> = { '）': '（', ')': '(', '】': '【', '〕': '〔' };
const openings = new Set(Object.values(pairs));
const marks = /[（(【〔）)】〕\n]/g;
/** 1）, 一), a): a number, not a bracket that closes. */
const numbering = /(?:^|[\n，,；;。：:、])[一二三四五六七八九十\da-zA-Z①-⑩]{1,3}$/;
const kindOf = (mark: string): string =>
  mark === '(' || mark === ')' ? '（' : (pairs[mark] ?? mark);

/** Brackets without their other half in the same paragraph or, where a page ends in between, in the next. */
export const unpairedBrackets = oncePerText((text): readonly Place[] => [...unpairedIn(text)]);

function* unpairedIn(text: string): Generator<Place> {
  let open: { readonly at: number; readonly mark: string; readonly paragraph: number }[] = [];
  let paragraph = 0;
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (mark === '\n') {
      paragraph++;
      for (const each of open)
        if (each.paragraph < paragraph - 1) yield { from: each.at, to: each.at + 1 };
      open = open.filter((each) => each.paragraph >= paragraph - 1);
      continue;
    }
    if (openings.has(mark)) open.push({ at, mark: kindOf(mark), paragraph });
    if (pairs[mark] === undefined) continue;
    const last = open.at(-1);
    if (last?.mark === kindOf(mark)) open.pop();
    else if (!numbering.test(text.slice(Math.max(0, at - 4), at)) && !hasDigitOnly(text, at))
      yield { from: at, to: at + 1 };
  }
  for (const { at } of open) yield { from: at, to: at + 1 };
}

const hasDigitOnly = (text: string, at: number): boolean =>
  /\d$/.test(text.slice(Math.max(0, at - 1), at)) &&
  /^\p{Script=Han}/u.test(text.slice(at + 1, at + 2));
