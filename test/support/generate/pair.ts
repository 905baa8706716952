import fc from 'fast-check';
import { countsChanges, editionIn, reportYears } from '../disclosure';
import type { CellModel, ReportModel } from '../reportModel';
import { agencyArbitrary } from './agency';
import { asidesArbitrary } from './narrative/asides';
import { nextTables, withTrueChanges } from './nextYear';
import { disclosureFigures, tablesArbitrary, written } from './report';

/** A body's reports of two years running. */
export interface Pair {
  readonly before: ReportModel;
  readonly now: ReportModel;
  /** The second's numbers in the first's words. */
  readonly copied: ReportModel;
}

const choicesArbitrary = fc.array(fc.nat(9), { minLength: 18, maxLength: 18 });

/** Numbers that follow from the first one, so that failures shrink. */
function drawsFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * bound);
  };
}

/**
 * Valid reports of two years, the second in other words, with what follows from the first and numbers
 * not far from its own. Where a new edition begins it changes between them.
 */
export const pairArbitrary: fc.Arbitrary<Pair> = fc
  .record({
    agency: agencyArbitrary,
    year: fc.integer({ ...reportYears, max: reportYears.max - 1 }),
  })
  .chain(({ agency, year }) => {
    const edition = editionIn(year);
    const from = edition.id;
    const to = editionIn(year + 1).id;
    return fc
      .record({
        tables: tablesArbitrary(from, agency).map((tables) =>
          countsChanges(edition) ? withTrueChanges(tables) : tables,
        ),
        fresh: disclosureFigures(to, agency),
        seed: fc.nat(2 ** 31 - 1),
        choices: choicesArbitrary,
        said: fc.tuple(asidesArbitrary, asidesArbitrary),
      })
      .map(({ tables, fresh, seed, choices, said }): Pair => {
        const next = nextTables({ from, to }, tables, drawsFrom(seed));
        const facts = {
          agency,
          edition: to,
          year: year + 1,
          tables: { ...next, disclosure: next.disclosure ?? fresh },
        };
        return {
          before: written({ agency, edition: from, year, tables, choices }, said[0]),
          // Each sentence in another of its wordings.
          now: written({ ...facts, choices: choices.map((choice) => choice + 1) }, said[1]),
          copied: written({ ...facts, choices }, said[0]),
        };
      });
  })
  .filter((pair) => !jumps(pair) && !isCopied(pair));

const yuanOf = ({ text, value }: CellModel): number =>
  (value ?? 0) * (text.endsWith('万元') ? 10_000 : 1);

/** Whether a number is ten times that of the other year. */
const jumps = ({ before, now }: Pair): boolean =>
  Object.entries(now.tables).some(([id, table]) =>
    Object.entries(table).some(([row, cells]) =>
      Object.entries(cells).some(([column, cell]) => {
        const last = before.tables[id]?.[row]?.[column];
        if (!last) return false;
        const [less = 0, more = 0] = [yuanOf(cell), yuanOf(last)].sort((a, b) => a - b);
        return less >= 20 && more > less * 9;
      }),
    ),
  );

/** Whether a table with any numbers came out the same. */
const isCopied = ({ before, now }: Pair): boolean =>
  Object.entries(now.tables).some(
    ([id, table]) =>
      Object.values(table).some((cells) => Object.values(cells).some(({ value }) => value !== 0)) &&
      Object.entries(table).every(([row, cells]) =>
        Object.entries(cells).every(
          ([column, { value }]) => before.tables[id]?.[row]?.[column]?.value === value,
        ),
      ),
  );
