import { chineseOrdinal, parseChineseNumber } from '../../text/numbers';
import { oncePerText } from '../../text/oncePerText';
import type { Place } from '../words/search';

/** An item whose number does not follow that of the item before it. */
export interface OutOfOrder extends Place {
  readonly found: string;
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

interface Item {
  readonly kind: 'is' | 'nth' | 'of';
  readonly number: number;
  readonly at: number;
  readonly words: string;
  /** The paragraph in which it stands, and whether it begins it. */
  readonly paragraph: number;
  readonly begins: boolean;
}

/**
 * Items of a list whose numbers skip or repeat one: 一是…三是…三是. A list within a list begins anew with 一; lists
 * are told apart by it, and by their kind.
 */
export const outOfOrder = oncePerText((text): readonly OutOfOrder[] => {
  const items = itemsIn(text);
  return (['is', 'nth', 'of'] as const).flatMap((kind) => [
    ...inSeries(items.filter((each) => each.kind === kind)),
  ]);
});

function itemsIn(text: string): readonly Item[] {
  let paragraph = 0;
  let read = 0;
  return [...text.matchAll(item)].flatMap(({ index, groups }) => {
    for (; read < index; read++) if (text[read] === '\n') paragraph++;
    const { is, nth, of } = groups!;
    const words = is ?? nth ?? of!;
    const number = parseChineseNumber(words);
    if (number === null) return [];
    const kind = is !== undefined ? 'is' : nth !== undefined ? 'nth' : 'of';
    const begins = index === 0 || text[index - 1] === '\n' || text[index - 1] === '#';
    return [{ kind, number, words, at: kind === 'is' ? index : index + 1, paragraph, begins }];
  });
}

/** As many lists stand within one another. */
const deepest = 4;

function* inSeries(items: readonly Item[]): Generator<OutOfOrder> {
  let open: readonly Item[] = [];
  for (const [i, one] of items.entries()) {
    const { number, at, words } = one;
    const level =
      number === 1
        ? -1
        : open.findLastIndex((each) => each.number === number - 1 && isBeside(each, one));
    if (level >= 0) {
      open = [...open.slice(0, level), one];
      continue;
    }
    const last = open.at(-1);
    const expected = last && chineseOrdinal(last.number + 1);
    const before = last && chineseOrdinal(last.number);
    // Items of another list, the first of which is written otherwise.
    if (
      !last ||
      number === 1 ||
      number < last.number ||
      number > last.number + 2 ||
      !isBeside(last, one)
    ) {
      open = [...open, one].slice(-deepest);
      continue;
    }
    const next = items[i + 1]?.number;
    const goesOn = number === last.number ? next !== number + 1 : next === number;
    if (typeof expected === 'string' && typeof before === 'string') {
      const sure = number === last.number || goesOn;
      yield { from: at, to: at + words.length, found: words, before, expected, sure };
    }
    const isSlip = number === last.number || next === number;
    open = [...open.slice(0, -1), isSlip ? { ...one, number: last.number + 1 } : one];
  }
}

/** Both in one paragraph, or each at the beginning of its own. */
const isBeside = (a: Item, b: Item): boolean =>
  a.paragraph === b.paragraph || (a.begins && b.begins);
