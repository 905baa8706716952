import type { Place } from '../words/search';

const pairs: Readonly<Record<string, string>> = { '）': '（', ')': '(', '】': '【', '〕': '〔' };
const openings = new Set(Object.values(pairs));
const marks = /[（(【〔）)】〕]/g;
/** 1）, 一), a): a number, not a bracket that closes. */
const numbering = /(?:^|[，,；;。：:、])[一二三四五六七八九十\da-zA-Z①-⑩]{1,3}$/;
const kindOf = (mark: string): string =>
  mark === '(' || mark === ')' ? '（' : (pairs[mark] ?? mark);

/** A bracket whose other half does not stand in its paragraph. */
export interface LooseBracket extends Place {
  /** What opens and closes alike is of one kind. */
  readonly kind: string;
  readonly opens: boolean;
  /** It may belong to a number: nothing is wrong with it where it closes nothing. */
  readonly isNumbering: boolean;
}

/** The brackets of a paragraph that its other brackets leave without their other half. */
export function looseBrackets(text: string): readonly LooseBracket[] {
  const loose: LooseBracket[] = [];
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const kind = kindOf(mark);
    const opens = openings.has(mark);
    const last = loose.at(-1);
    if (!opens && last?.opens === true && last.kind === kind) {
      loose.pop();
      continue;
    }
    const isNumbering =
      !opens && (numbering.test(text.slice(Math.max(0, at - 4), at)) || hasDigitOnly(text, at));
    loose.push({ from: at, to: at + 1, kind, opens, isNumbering });
  }
  return loose;
}

const hasDigitOnly = (text: string, at: number): boolean =>
  /\d$/.test(text.slice(Math.max(0, at - 1), at)) &&
  /^\p{Script=Han}/u.test(text.slice(at + 1, at + 2));

/**
 * Of the loose brackets of a text, each with the number of its paragraph and in order, those without their other
 * half: it may also stand in the next paragraph, as where a page ends in between.
 */
export function unpairedOf<
  Loose extends { readonly bracket: LooseBracket; readonly index: number },
>(all: readonly Loose[]): readonly Loose[] {
  const unpaired: Loose[] = [];
  let open: Loose[] = [];
  for (const each of all) {
    const { bracket, index } = each;
    if (open[0] && open[0].index < index - 1) {
      unpaired.push(...open.filter((one) => one.index < index - 1));
      open = open.filter((one) => one.index >= index - 1);
    }
    if (bracket.opens) open.push(each);
    else if (open.at(-1)?.bracket.kind === bracket.kind) open.pop();
    else if (!bracket.isNumbering) unpaired.push(each);
  }
  return [...unpaired, ...open];
}
