import { matchesIn } from '../../text/matches';
import { chineseOrdinal, parseChineseNumber } from '../../text/numbers';
import type { Place } from '../words/search';

/** 以下四方面: so many items are said to follow. */
export interface Announcement extends Place {
  readonly announced: number;
}

/** How many of 一是, 二是 … follow an announcement. */
export interface ItemsFound {
  readonly found: number;
  /** The last item that was found. */
  readonly last: Place;
}

const announcement =
  /(?:以下|下列|如下|主要|存在|从|的|(?<=了)|抓好|做好|有)(?<number>[一二两三四五六七八九十]{1,3}|\d{1,2})个?(?:大)?(?:方面|点|项|条|类|个问题|项措施|项工作)[^。；！？\n\d]{0,24}?[:：，,。]/g;
/** The first item follows at once, or after the few words that lead to it. */
const maxLeadLength = 12;
/** A list is looked at no further. */
const maxListLength = 4000;

/** The announced numbers of items in a paragraph. */
export function* announcementsIn(text: string): Generator<Announcement> {
  for (const { 0: words, index, groups } of matchesIn(text, announcement)) {
    const written = groups!.number!;
    const announced = /\d/.test(written) ? Number(written) : parseChineseNumber(written);
    if (announced === null || announced < 2) continue;
    yield { from: index, to: index + words.length - 1, announced };
  }
}

/**
 * The items that follow in order after an announcement that ends with the mark before `from`, two at least; null
 * where they are numbered anew in between (one list in another), and without 一是 right after it.
 */
export function itemsFoundAfter(text: string, from: number): ItemsFound | null {
  if (!text.slice(from, from + maxLeadLength + 2).includes('一是')) return null;
  const items = itemsAfter(text, from);
  const last = items?.at(-1);
  return items && last && items.length > 1 ? { found: items.length, last } : null;
}

function itemsAfter(text: string, from: number): readonly Place[] | null {
  const list = listAfter(text.slice(from, from + maxListLength));
  const first = list.indexOf('一是');
  if (first < 0 || first > maxLeadLength) return null;
  const items: Place[] = [];
  for (let at = first; ;) {
    const item = `${chineseOrdinal(items.length + 1)}是`;
    at = list.indexOf(item, at);
    if (at < 0) break;
    items.push({ from: from + at, to: from + at + item.length });
  }
  const isNested = /[。；：:，\n]一是|其一|二是[^]*[。；，\n]二是/.test(list.slice(first + 2));
  return isNested ? null : items;
}

/** Up to the next heading. */
const listAfter = (text: string): string =>
  text.split(/\n(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/, 1)[0]!;
