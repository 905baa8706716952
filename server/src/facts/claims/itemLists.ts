import type { Quantity } from '../../report/prose/quantities';
import { breakdown, isOthers, type Breakdown, type Figure } from './breakdown';
import type { NumberedSentence } from './sentences';

const opening = /其中(?:有|包括)?[：:]/;
/** Right after the whole, or after a mark. */
const beforeOpening = /^(?:[，,。；;]|[（(])?$/;
/** Words that say that parts are left out. */
const leftOut = /等(?:[。，,；;]|$)/;
/** What begins another statement, so that its number is no part. */
const otherStatement = /其中|分别|较|同比|比上年|另有|此外|增长|下降|(?<!公)共|累计|合计/;
/** No list has more items. */
const maxItems = 40;

/**
 * `共86条，其中：机构信息2条；动态信息73条；其他信息11条。`: a whole with one part an item, parted by semicolons,
 * up to the full stop.
 */
export function itemListsIn(sentences: readonly NumberedSentence[]): readonly Breakdown[] {
  return sentences.flatMap((_, i) => itemListFrom(sentences, i) ?? []);
}

function itemListFrom(sentences: readonly NumberedSentence[], index: number): Breakdown | null {
  const sentence = sentences[index]!;
  const { text, quantities } = sentence;
  if (quantities.length < 2 || !endsItem(sentence)) return null;
  const at = text.search(opening);
  const next = quantities.findIndex(({ from }) => from >= at);
  const whole = quantities[next - 1];
  const isOpened = at >= 0 && whole !== undefined && next === quantities.length - 1;
  if (!isOpened || !beforeOpening.test(text.slice(whole.to, at))) return null;
  const rest = itemsAfter(sentences, index, whole);
  if (rest === null) return null;
  const first: Figure = { sentence, quantity: quantities[next]! };
  const items = [first, ...rest];
  if (items.some(({ quantity }) => quantity.unit !== whole.unit)) return null;
  const last = items.at(-1)!;
  const open = items.some((item) => leftOut.test(item.sentence.text));
  const isComplete = isOthers(last.sentence, last.quantity);
  return breakdown({ sentence, quantity: whole }, items, open, isComplete);
}

/** The items after the first, up to the full stop; null where what stands there is not one number each. */
function itemsAfter(
  sentences: readonly NumberedSentence[],
  index: number,
  { unit }: Quantity,
): readonly Figure[] | null {
  const items: Figure[] = [];
  for (const sentence of sentences.slice(index + 1, index + 1 + maxItems)) {
    const [quantity, ...more] = sentence.quantities;
    const isItem = quantity?.unit === unit && more.length === 0;
    if (!isItem || otherStatement.test(sentence.text)) return null;
    items.push({ sentence, quantity });
    if (!endsItem(sentence)) return items;
  }
  return null;
}

const endsItem = ({ text }: NumberedSentence): boolean => /[；;]$/.test(text);
