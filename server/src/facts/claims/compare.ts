import Big from 'big.js';
import type { Report } from '../../report/model';
import type { Statement } from './statement';
import type { Quantity } from '../../report/prose/quantities';
import type { Claim } from '../../template/claims';
import { convertMoney, yuanPer } from '../../text/money';
import { countedBy, type Counted } from './cellSum';

/** Whether a number of the text is one that the tables allow for the claim; null where they cannot tell. */
export function agrees(report: Report, { claim, quantity }: Statement): boolean | null {
  const counted = readings(report, claim);
  if (counted.length === 0 || quantity === null || quantity.approximate) return null;
  if (counted.some((each) => isCount(each, quantity))) return true;
  const { rounds } = report.edition.claims ?? {};
  if (
    counted.some(
      (each) => (rounds === true || isCoarser(each, quantity)) && isRounded(each, quantity),
    )
  )
    return true;
  // A sum that the words may mean and that cannot be told may be the very number.
  return counted.length > (claim.orCounts?.length ?? 0) ? false : null;
}

/**
 * The statements whose numbers the tables do not allow, in order. Parts that a sentence and one beside it tell of a
 * claim and that together are what the tables count are allowed: 废止1件，宣布失效1件; so is what the claim joins:
 * 24件中已办结23件；上年结转的2件均已办结.
 */
export function contradicted(report: Report, statements: readonly Statement[]): readonly Told[] {
  const told = statements.filter(isTold);
  const sums = new Map<Told['sentence'], Map<string, Big>>();
  for (const { sentence, claim, quantity } of told) {
    const ofClaims = sums.get(sentence) ?? new Map<string, Big>();
    ofClaims.set(claim.id, (ofClaims.get(claim.id) ?? new Big(0)).plus(quantity.value));
    sums.set(sentence, ofClaims);
  }
  const order = [...sums.keys()];
  const places = new Map(order.map((sentence, at) => [sentence, at]));
  /** What a sentence before or after this one tells of the claim; with a semicolon between, it goes on. */
  const toldAt = (at: number, { passage }: Told['sentence'], id: string): Big => {
    const other = order[at];
    return (other?.passage === passage ? sums.get(other)?.get(id) : undefined) ?? new Big(0);
  };
  /** The largest number that each sentence has given for each claim so far. */
  const largest = new Map<string, number>();
  return told.filter((statement) => {
    const { sentence, claim, quantity } = statement;
    const key = `${String(places.get(sentence))} ${claim.id}`;
    const before = largest.get(key) ?? 0;
    largest.set(key, Math.max(before, quantity.value));
    // 收到57件，撤回39件，受理18件: less of the same is a part of it.
    if (quantity.value < before || agrees(report, statement) !== false) return false;
    const at = places.get(sentence)!;
    const own = sums.get(sentence)!.get(claim.id)!;
    const previous = toldAt(at - 1, sentence, claim.id);
    const next = toldAt(at + 1, sentence, claim.id);
    // 收到24件，办结23件，结转下年度1件: what the claim's number makes with the other is what is counted.
    const isJoined = (claim.joins ?? []).some(({ claim: other, makes }) => {
      const counted = countedBy(report, makes);
      const sums = [at, at + 1].flatMap((each) => {
        const beside = toldAt(each, sentence, other);
        return beside.eq(0) ? [] : own.plus(beside);
      });
      return counted !== null && sums.some((sum) => mayBe(counted, sum));
    });
    return (
      !isJoined &&
      [own, own.plus(previous), own.plus(next)].every(
        (sum) =>
          agrees(report, { ...statement, quantity: { ...quantity, value: sum.toNumber() } }) !==
          true,
      )
    );
  });
}

/** A statement with a number. */
export type Told = Statement & { readonly quantity: Quantity };

const isTold = (statement: Statement): statement is Told => statement.quantity !== null;

/** What the tables count for a statement: the sum that agrees with it, else the one its words mean first. */
export function countedFor(report: Report, { claim, quantity }: Statement): Counted | null {
  const counted = readings(report, claim);
  const agreeing = quantity && counted.find((each) => isCount(each, quantity));
  return agreeing ?? counted[0] ?? null;
}

/** Whether the number of the text is one that the tables can count. */
const isCount = (counted: Counted, quantity: Quantity): boolean =>
  counted.count !== null && !isMoney(quantity.unit) && Number.isSafeInteger(quantity.value)
    ? counted.count === quantity.value
    : mayBe(counted, inUnitOf(quantity, counted.places));

const isMoney = (unit: string): boolean => unit in yuanPer;

/** Whether the tables can count so many. */
export const mayBe = ({ value, alternatives }: Counted, number: Big): boolean =>
  [value, ...alternatives].some((each) => each.eq(number));

/** 0.51亿元 where the column is of 万元: in so large a unit nobody writes all digits. */
const isCoarser = ({ places }: Counted, { unit }: Quantity): boolean =>
  convertMoney(1, unit, unitOf(places))?.gt(1) === true;

/** Whether the text's amount is the table's, to as many decimal places as the text has. */
function isRounded(counted: Counted, quantity: Quantity): boolean {
  const told = new Big(quantity.value);
  const places = Math.max(0, told.c.length - told.e - 1);
  return [counted.value, ...counted.alternatives].some((each) =>
    countedAs(quantity, { ...counted, value: each })
      .round(places, Big.roundHalfUp)
      .eq(told),
  );
}

/** Every sum that the claim's words may mean; none where the first of them cannot be told. */
function readings(report: Report, claim: Claim): readonly Counted[] {
  const first = countedBy(report, claim.counts);
  if (!first) return [];
  const others = (claim.orCounts ?? []).flatMap((paths) => countedBy(report, paths) ?? []);
  return [first, ...others];
}

/** The number of the text in the unit of the table's column. */
const inUnitOf = ({ value, unit }: Quantity, places: Counted['places']): Big =>
  convertMoney(value, unit, unitOf(places)) ?? new Big(value);

/** What the tables count in the unit that the text has. */
export const countedAs = ({ unit }: Quantity, { value, places }: Counted): Big =>
  convertMoney(value, unitOf(places), unit) ?? value;

const unitOf = ([first]: Counted['places']): string => first?.cell.column.unit ?? '';
