import { parseChineseNumber } from '../../text/chineseNumber';
import type { Place } from '../words/search';

/** 以下四方面, and how many of 一是, 二是 … follow it. */
export interface Enumeration extends Place {
  readonly announced: number;
  readonly found: number;
  /** The last item that was found. */
  readonly last: Place;
}

const announcement =
  /(?:以下|下列|如下|主要|存在|从|的|抓好|做好|有)(?<number>[一二两三四五六七八九十]{1,3}|\d{1,2})个?(?:大)?(?:方面|点|项|条|类|个问题|项措施|项工作)[^。；！？\n\d]{0,24}?[:：，,。]/g;
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** The first item follows at once, or after the few words that lead to it. */
const nearest = 12;

/**
 * Announced numbers of items, each with the items that follow in order. One whose items are numbered
 * anew in between (one list in another) is left out, and so is one without 一是 right after it.
 */
export function* enumerationsIn(text: string): Generator<Enumeration> {
  for (const { 0: words, index, groups } of text.matchAll(announcement)) {
    const written = groups!.number!;
    const announced = /\d/.test(written) ? Number(written) : parseChineseNumber(written);
    if (announced === null || announced < 2) continue;
    const to = index + words.length;
    const items = itemsAfter(text, to);
    if (!items || items.length < 2) continue;
    yield {
      from: index,
      to: to - 1,
      announced,
      found: items.length,
      last: items[items.length - 1]!,
    };
  }
}

function itemsAfter(text: string, from: number): readonly Place[] | null {
  const first = text.indexOf('一是', from);
  if (first < 0 || first - from > nearest) return null;
  const items: Place[] = [{ from: first, to: first + 2 }];
  const end = endOfList(text, first + 2);
  for (let at = first + 2; items.length < numerals.length;) {
    const next = text.indexOf(`${numerals[items.length]!}是`, at);
    if (next < 0 || next >= end) break;
    items.push({ from: next, to: next + 2 });
    at = next + 2;
  }
  const within = text.slice(first + 2, end);
  return /[。；：:，\n]一是|其一|二是[^]*[。；，\n]二是/.test(within) ? null : items;
}

/** Up to the next heading, or the next announcement's first item. */
function endOfList(text: string, from: number): number {
  const rest = text.slice(from);
  const heading = /\n(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/.exec(
    rest,
  );
  return from + (heading?.index ?? rest.length);
}
