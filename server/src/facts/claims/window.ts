import type { Claim, Topic } from '../../template/claims';
import type { Lexicon, Token } from './lexicon';
import { firstIndexWhere } from '../../text/ordered';
import type { Quantity } from '../../report/prose/quantities';

/** What a paragraph has spoken of so far: a sentence may leave it unsaid. */
export interface Subject {
  /** The last topic; `other` is something that no table counts, null nothing yet. */
  readonly topic: Topic | 'other' | null;
  /** Whether the topic was named in full, so that generic words such as 办结 are of it. */
  readonly sure: boolean;
  /** What was last said to be done with it. */
  readonly claim: Claim | null;
  /** All that the word for it can mean, where a list may go on with other things done so. */
  readonly acts: readonly Claim[];
  /** Whether another time or other bodies are spoken of. */
  readonly elsewhere: boolean;
}

/** A sentence with its numbers, its known words and the words that are no more than filling. */
export interface Material {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Where the sentence first says what the topic needs; beyond its end where it does not. */
  saidFrom(topic: Topic): number;
  /** Whether the chapter is about the topic. */
  isChapterOf(topic: Topic): boolean;
}

/** A number with the words around it that can belong to it. */
export interface Window {
  readonly material: Material;
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
  readonly tokens: readonly Token[];
  readonly subject: Subject;
}

/** Words between an act, its topic and the number that leave all as it is. */
export const filling =
  /(?:共计|总计|合计|属于|对|从|将|以|共有|总数|数量|总量|分别|分|共|总|为|有|了|的|过|到|达|约|各类|各种|件数|数|类|已|也|另|另有|另外|其中|其余|剩余|剩下|余下|包括|目前|现已|实际|依法依规|依法|并|还|与|和|、|“|”|")/g;

/** The words of `[from, to)` that are neither known nor filling. */
export function leftOver(
  { text }: Material,
  from: number,
  to: number,
  tokens: readonly Token[],
): string {
  let words = '';
  let at = from;
  const first = firstIndexWhere(tokens.length, (i) => tokens[i]!.from >= from);
  for (let i = first; i < tokens.length && tokens[i]!.from < to; i++) {
    const token = tokens[i]!;
    if (token.from < at) continue;
    words += text.slice(at, token.from);
    at = token.to;
  }
  return (words + text.slice(at, to)).replace(filling, '');
}

/** One way of applying, where it is not `网络、信函等`. */
export function isOnOneChannel({ material, quantity }: Window, before: readonly Token[]): boolean {
  const channels = before.filter(({ role }) => role.kind === 'channel');
  const [first] = channels;
  return (
    first !== undefined &&
    channels.length === 1 &&
    !/[等各]/.test(material.text.slice(first.to, quantity.from))
  );
}

/** No bracket that a clause follows begins further back. */
const maxLookBack = 200;
const maxWordsLength = 20;

/** The words that nobody knows before the bracket that a clause follows: 县政府（含办公室）收到12件. */
export function beforeBracket(material: Material, from: number): string {
  const { text, tokens } = material;
  if (!/[）)]/.test(text.charAt(from - 1))) return '';
  const near = Math.max(0, from - maxLookBack);
  const inside = /[（(][^（(]*$/.exec(text.slice(near, from));
  if (!inside) return '';
  const bracket = near + inside.index;
  const words = /[^，,；;。：:（）()！？]*$/.exec(
    text.slice(Math.max(0, bracket - maxWordsLength), bracket),
  );
  return leftOver(material, bracket - (words?.[0].length ?? 0), bracket, tokens);
}
