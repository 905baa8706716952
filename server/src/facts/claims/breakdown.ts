import type { Quantity } from '../../report/prose/quantities';
import type { NumberedSentence } from './sentences';

/** A number of a sentence. */
export interface Figure {
  readonly sentence: NumberedSentence;
  readonly quantity: Quantity;
}

/** `共 N 件，其中 A a 件，B b 件`: a whole and its parts. */
export interface Breakdown {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Whether words such as `等` say that parts are left out. */
  readonly open: boolean;
  /** Whether the parts are all there are: the last is 其他, or another unit's parts make up their whole. */
  readonly complete: boolean;
}

const ownTotal = /(?:总计|合计)$/;
const maxOwnTotalLength = 2;
const others = /(?:其他|其它|其余|余下的?)[^，,、；。\d]{0,8}$/;

/** Whether the words before a number say that it is what is left of the whole. */
export const isOthers = ({ text }: NumberedSentence, { from }: Quantity): boolean =>
  others.test(text.slice(Math.max(0, from - 12), from));

/** A list of parts in one unit or two: where those of one unit make up their whole, the other's must too. */
export function together(
  wholes: readonly Figure[],
  parts: readonly Figure[],
  open: boolean,
): readonly Breakdown[] {
  const own = (whole: Figure): readonly Figure[] => partsOf(whole, parts);
  const addsUp = (whole: Figure): boolean =>
    own(whole).length > 1 &&
    own(whole).reduce((sum, { quantity }) => sum + quantity.value, 0) === whole.quantity.value;
  return wholes.flatMap((whole) => {
    const last = own(whole).at(-1);
    const isSettled =
      (last !== undefined && isOthers(last.sentence, last.quantity)) ||
      wholes.some((other) => {
        const count = own(whole).length;
        // 3件2330元，分别为880元、1080元、270元: an amount for each of the three.
        const isEach = own(other).length === 0 && other.quantity.value === count;
        return other !== whole && ((addsUp(other) && own(other).length === count) || isEach);
      });
    // 会议20条，政策3件，意见9件，其他70条: what has another unit may be a part as well.
    const isOfOneKind = parts.every(
      ({ quantity: { unit } }) =>
        unit === '%' || wholes.some(({ quantity }) => quantity.unit === unit),
    );
    const isComplete = isSettled && isOfOneKind && own(whole).length > 1;
    return breakdown(whole, own(whole), open, isComplete) ?? [];
  });
}

/**
 * Those in the whole's unit; where they make it up before another unit comes, what follows that is none:
 * 418条，其中动态300条、公示118条，举办访谈9场，发布解读2条.
 */
function partsOf({ quantity: whole }: Figure, parts: readonly Figure[]): readonly Figure[] {
  const own: Figure[] = [];
  let sum = 0;
  for (const part of parts) {
    if (part.quantity.unit === whole.unit) {
      own.push(part);
      sum += part.quantity.value;
    } else if (own.length > 1 && sum === whole.value) break;
  }
  return own;
}

/** A whole with its parts; null where they cannot be held against each other. */
export function breakdown(
  whole: Figure,
  parts: readonly Figure[],
  open: boolean,
  complete: boolean,
): Breakdown | null {
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate)) return null;
  // 受理24件，其中有效24件，补正3件: what all of them are, and some besides, are no parts.
  const some = parts.filter(({ quantity }) => quantity.value > 0);
  const hasAll = some.some(({ quantity }) => quantity.value === whole.quantity.value);
  if (hasAll && some.length > 1) return null;
  // Some of the parts are totals of others: 新增88项，其中许可新增21项，总计21项.
  const totals = parts.filter(({ sentence: { text }, quantity: { from } }) =>
    ownTotal.test(text.slice(Math.max(0, from - maxOwnTotalLength), from)),
  ).length;
  if (totals > 0 && totals < parts.length) return null;
  if (isNested(whole, parts)) return null;
  return { whole, parts, open, complete: complete && !open };
}

/** `争议11件，其中复议7件，维持6件，未结1件；诉讼4件`: up to the semicolon is one part with its own. */
function isNested({ sentence }: Figure, parts: readonly Figure[]): boolean {
  const [first, ...rest] = parts;
  return (
    first !== undefined &&
    rest.length > 1 &&
    /[；;]$/.test(sentence.text) &&
    rest.reduce((sum, { quantity }) => sum + quantity.value, 0) === first.quantity.value
  );
}
