import type { Figure } from './breakdown';
import type { NumberedSentence } from './sentences';

/** A percentage that follows a number and 占. */
interface Share {
  readonly part: Figure;
  readonly percent: Figure;
  /** Which of the paragraph's numbers the part is. */
  readonly at: number;
}

/** A share that is not that of its number in the total that the paragraph names. */
export interface WrongShare extends Share {
  readonly whole: Figure;
  /** What it is, in percent. */
  readonly expected: number;
}

/** So many percentage points off is still right. */
const tolerance = 0.1;
/** No paragraph gives the shares of more parts. */
const maxShares = 40;

/** The wrong shares of a paragraph; none where it does not tell of what they are. */
export function wrongSharesIn(sentences: readonly NumberedSentence[]): readonly WrongShare[] {
  const shares: Share[] = [];
  const figures: Figure[] = [];
  for (const sentence of sentences) {
    const { text, quantities } = sentence;
    quantities.forEach((quantity, i) => {
      if (quantity.unit !== '%') {
        figures.push({ sentence, quantity });
        return;
      }
      const previous = quantities[i - 1];
      const between = previous ? text.slice(previous.to, quantity.from) : '';
      if (
        previous &&
        previous.unit !== '%' &&
        /^[，,、（(]?(?:约)?占(?:比)?(?:总数|总量|全部|申请总数)?(?:的|为|约|达到?)?$/.test(between)
      ) {
        shares.push({
          part: { sentence, quantity: previous },
          percent: { sentence, quantity },
          at: figures.length - 1,
        });
      }
    });
  }
  return groupsOf(shares, figures).flatMap((group) => {
    const whole = baseOf(group.shares, group.figures);
    if (whole === null) return [];
    return group.shares.flatMap((share) => {
      const expected = shareOf(share.part, whole);
      const isRight = [whole, ...group.totals].some((of) => isRightOf(share, of));
      return isRight ? [] : [{ ...share, whole, expected }];
    });
  });
}

/** Shares that stand together, with the numbers that they can be of. */
interface Group {
  readonly shares: readonly Share[];
  readonly figures: readonly Figure[];
  /** Those before the first of them that are as large as each: 新收42件，共办理45件，其中…. */
  readonly totals: readonly Figure[];
}

/**
 * The shares, parted where a number between two of them can be another total: 收到192件，其中自然人156件，占81.3%，
 * 企业36件，占18.8%；办结189件，其中公开72件，占38.1%.
 */
function groupsOf(shares: readonly Share[], figures: readonly Figure[]): readonly Group[] {
  const [first, ...rest] = shares;
  if (!first || shares.length > maxShares) return [];
  const groups = [[first]];
  for (const share of rest) {
    const group = groups.at(-1)!;
    const between = figures.slice(group.at(-1)!.at + 1, share.at);
    if (between.some((figure) => isTotalOf([...group, share], figure))) groups.push([share]);
    else group.push(share);
  }
  return groups.map((group, i) => ({
    shares: group,
    figures: i === groups.length - 1 ? figures : figures.slice(0, group.at(-1)!.at + 1),
    totals: figures.slice(0, group[0]!.at).filter((figure) => isTotalOf(group, figure)),
  }));
}

/** Whether a number can be what the shares are of. */
const isTotalOf = (shares: readonly Share[], { quantity }: Figure): boolean =>
  !quantity.approximate &&
  shares.every(
    ({ part }) => part.quantity.unit === quantity.unit && part.quantity.value <= quantity.value,
  );

/**
 * The total that the shares are of: the number for which most of them are right, if two or more are, or
 * the only other number of the same unit that is as large, if half of them are right or there is but one;
 * of several such numbers the only one for which half are.
 */
function baseOf(shares: readonly Share[], figures: readonly Figure[]): Figure | null {
  const candidates = figures.filter((figure) => isTotalOf(shares, figure));
  const hits = (figure: Figure): number =>
    shares.filter((share) => isRightOf(share, figure)).length;
  const [best] = candidates
    .map((figure) => ({ figure, right: hits(figure) }))
    .sort((a, b) => b.right - a.right);
  if (best && best.right >= Math.max(2, shares.length / 2)) return best.figure;
  const others = candidates.filter(
    ({ sentence, quantity }) =>
      !shares.some(({ part }) => part.sentence === sentence && part.quantity === quantity),
  );
  const likely = others.filter((figure) => hits(figure) * 2 >= shares.length);
  if (areOne(others)) return shares.length === 1 || likely.length > 0 ? others[0]! : null;
  return areOne(likely) ? likely[0]! : null;
}

/** Whether there is a number, and no other. */
const areOne = ([first, ...more]: readonly Figure[]): boolean =>
  first !== undefined && more.every(({ quantity }) => quantity.value === first.quantity.value);

const isRightOf = ({ part, percent }: Share, whole: Figure): boolean =>
  isShare(part.quantity.value, whole.quantity.value, percent.quantity.value);

const shareOf = (part: Figure, whole: Figure): number =>
  percentOf(part.quantity.value, whole.quantity.value);

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Whether the percentage is what the part is of the whole, as exactly as texts give shares. */
export const isShare = (part: number, whole: number, percent: number): boolean =>
  Math.abs(percentOf(part, whole) - percent) <= tolerance;
