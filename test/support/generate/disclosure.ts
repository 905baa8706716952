import fc from 'fast-check';
import type { Agency } from './agency';
import type { CellModel, TableModel } from '../reportModel';

const plain = (value: number): CellModel => ({ text: String(value), value });
const count = fc.oneof({ weight: 4, arbitrary: fc.nat(60) }, fc.nat(20_000));

/** Only these may make regulations of their own. */
const mayRegulate = ({ level, isGovernment }: Agency): boolean =>
  isGovernment && (level === 'province' || level === 'prefecture');

const amountArbitrary = fc
  .tuple(fc.nat(9000), fc.nat(9999))
  .map(([whole, fraction]) =>
    fraction === 0 ? String(whole) : `${whole}.${String(fraction).padStart(4, '0')}`,
  )
  .map((text) => text.replace(/(\.\d*?)0+$/, '$1'));

/** Table two of 2021: counts that go together, fees in 万元. */
export const disclosure2021 = (agency: Agency): fc.Arbitrary<TableModel> =>
  fc
    .record({
      regulations: fc.tuple(fc.nat(9), fc.nat(4), fc.nat(80)),
      documents: fc.tuple(fc.nat(30), fc.nat(12), fc.nat(300)),
      counts: fc.tuple(count, count, count),
      fees: fc.oneof(fc.constant('0'), amountArbitrary),
    })
    .map(({ regulations, documents, counts, fees }) => {
      const row = ([issued, repealed, more]: readonly [number, number, number]) => ({
        issued: plain(issued),
        repealed: plain(repealed),
        'in-force': plain(issued + more),
      });
      return {
        regulations: row(mayRegulate(agency) ? regulations : [0, 0, 0]),
        'normative-documents': row(documents),
        licensing: { decisions: plain(counts[0]) },
        penalties: { decisions: plain(counts[1]) },
        coercion: { decisions: plain(counts[2]) },
        fees: { amount: { text: fees, value: Number(fees) } },
      };
    });

const signSpellings = {
  more: [
    (n: number) => String(n),
    (n: number) => `增${n}`,
    (n: number) => `增 ${n}`,
    (n: number) => `+${n}`,
    (n: number) => `${n}(增)`,
    (n: number) => `${n}（增）`,
    (n: number) => `增加${n}`,
  ],
  fewer: [
    (n: number) => `-${n}`,
    (n: number) => `减${n}`,
    (n: number) => `减 ${n}`,
    (n: number) => `－${n}`,
    (n: number) => `${n}(减)`,
    (n: number) => `${n}（减）`,
    (n: number) => `减少${n}`,
  ],
} as const;

const changeArbitrary: fc.Arbitrary<CellModel> = fc
  .tuple(fc.integer({ min: -40, max: 120 }), fc.nat(6))
  .map(([value, spelling]) => {
    if (value === 0) return plain(0);
    const spell = (value > 0 ? signSpellings.more : signSpellings.fewer)[spelling]!;
    return { text: spell(Math.abs(value)), value };
  });

const purchaseArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 60 }), amountArbitrary, fc.nat(2), fc.nat(90_000_000))
  .map(([items, amount, unit, yuan]) => ({
    items: plain(items),
    amount: [
      { text: `${amount}万元`, value: Number(amount) },
      { text: `${amount} 万元`, value: Number(amount) },
      { text: `${yuan}元`, value: yuan },
    ][unit]!,
  }));

/** Table two of 2019: changes in all their spellings, an amount with its unit. */
export const disclosure2019 = (agency: Agency): fc.Arbitrary<TableModel> =>
  fc
    .record({
      regulations: fc.tuple(fc.nat(9), fc.nat(80)),
      documents: fc.tuple(fc.nat(30), fc.nat(300)),
      items: fc.tuple(...[0, 1, 2, 3].map(() => fc.tuple(fc.nat(300), changeArbitrary, count))),
      fees: fc.tuple(fc.nat(20), changeArbitrary),
      purchase: fc.oneof(
        fc.constant({ items: plain(0), amount: { text: '0万元', value: 0 } }),
        purchaseArbitrary,
      ),
    })
    .map(({ regulations, documents, items, fees, purchase }) => {
      const made = ([fresh, more]: readonly [number, number]) => ({
        made: plain(fresh),
        'newly-disclosed': plain(fresh),
        'disclosed-total': plain(fresh + more),
      });
      const row = ([prior, change, drawn]: readonly [number, CellModel, number]) => {
        // Decisions are no sum of items; a number that happens to be one would look like a mistake.
        const decisions = drawn === prior + (change.value ?? 0) && drawn > 0 ? drawn + 1 : drawn;
        return { 'prior-items': plain(prior), change, decisions: plain(decisions) };
      };
      return {
        regulations: made(mayRegulate(agency) ? regulations : [0, 0]),
        'normative-documents': made(documents),
        licensing: row(items[0]!),
        'other-services': row(items[1]!),
        penalties: row(items[2]!),
        coercion: row(items[3]!),
        fees: { 'prior-items': plain(fees[0]), change: fees[1] },
        procurement: purchase,
      };
    });
