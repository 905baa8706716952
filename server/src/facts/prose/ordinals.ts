import { matchesIn } from '../../text/matches';
import { chineseOrdinal, parseChineseNumber } from '../../text/numbers';
import type { Place } from '../words/search';

/** An item whose number does not follow that of the item before it. */
export interface OutOfOrder<Each> {
  readonly one: Each;
  /** The number of the item before it. */
  readonly before: string;
  /** What should stand there. */
  readonly expected: string;
  /** Whether the item after it goes on as if it had been right. */
  readonly sure: boolean;
}

/** 一是, 第一，, 其一，: numbers of items, at the beginning of a clause. */
const item =
  /(?<=^|[#。；：，,;:\n！？）)])(?:(?<is>[一二三四五六七八九十]{1,3})是|第(?<nth>[一二三四五六七八九十]{1,3})(?=[，,、])|其(?<of>[一二三四五六七八九十])(?=[，,、是]))/g;

/** The number of an item, at a place of its paragraph. */
export interface Item extends Place {
  readonly kind: 'is' | 'nth' | 'of';
  readonly number: number;
  readonly words: string;
  /** Whether it begins its paragraph. */
  readonly begins: boolean;
}

/** An item and the number of its paragraph in the running text. */
interface Placed {
  readonly item: Item;
  readonly index: number;
}

/**
 * Of a text's items, in order, those of a list whose numbers skip or repeat one: 一是…三是…三是. A list within a list begins anew with 一; lists
 * are told apart by it, and by their kind.
 */
export const outOfOrder = <Each extends Placed>(
  items: readonly Each[],
): readonly OutOfOrder<Each>[] =>
  (['is', 'nth', 'of'] as const).flatMap((kind) => [
    ...inSeries(items.filter(({ item }) => item.kind === kind)),
  ]);

/** The numbers of items in a paragraph. */
export function* itemsIn(text: string): Generator<Item> {
  for (const { index, groups } of matchesIn(text, item)) {
    const { is, nth, of } = groups!;
    const words = is ?? nth ?? of!;
    const number = parseChineseNumber(words);
    if (number === null) continue;
    const kind = is !== undefined ? 'is' : nth !== undefined ? 'nth' : 'of';
    const from = kind === 'is' ? index : index + 1;
    const begins = index === 0 || text[index - 1] === '#';
    yield { from, to: from + words.length, kind, number, words, begins };
  }
}

/** As many lists stand within one another. */
const maxDepth = 4;

function* inSeries<Each extends Placed>(items: readonly Each[]): Generator<OutOfOrder<Each>> {
  let open: readonly Placed[] = [];
  for (const [i, one] of items.entries()) {
    const { number } = one.item;
    const level =
      number === 1
        ? -1
        : open.findLastIndex((each) => each.item.number === number - 1 && isBeside(each, one));
    if (level >= 0) {
      open = [...open.slice(0, level), one];
      continue;
    }
    const last = open.at(-1);
    const expected = last && chineseOrdinal(last.item.number + 1);
    const before = last && chineseOrdinal(last.item.number);
    // Items of another list, the first of which is written otherwise.
    if (
      !last ||
      number === 1 ||
      number < last.item.number ||
      number > last.item.number + 2 ||
      !isBeside(last, one)
    ) {
      open = [...open, one].slice(-maxDepth);
      continue;
    }
    const next = items[i + 1]?.item.number;
    const isAgain = number === last.item.number;
    const goesOn = isAgain ? next !== number + 1 : next === number;
    if (typeof expected === 'string' && typeof before === 'string') {
      yield { one, before, expected, sure: isAgain || goesOn };
    }
    const isSlip = isAgain || next === number;
    const meant = { ...one.item, number: last.item.number + 1 };
    open = [...open.slice(0, -1), isSlip ? { item: meant, index: one.index } : one];
  }
}

/** Both in one paragraph, or each at the beginning of its own. */
const isBeside = (a: Placed, b: Placed): boolean =>
  a.index === b.index || (a.item.begins && b.item.begins);
