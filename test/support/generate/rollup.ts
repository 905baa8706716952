import fc from 'fast-check';
import { editionIn, reportYears } from '../disclosure';
import type { CellModel, ReportModel, TableModel } from '../reportModel';
import type { Agency } from './agency';
import { asidesArbitrary, type Aside } from './narrative/asides';
import { tablesArbitrary, written } from './report';

/** A government's consolidated report and those of its units. */
export interface Rollup {
  readonly whole: ReportModel;
  readonly units: readonly ReportModel[];
}

const place = '青禾县';
const offices = ['教育局', '自然资源局', '卫生健康局', '应急管理局'];

const unitNamed = (office: string): Agency => ({
  name: place + office,
  level: 'county',
  isGovernment: false,
  self: '我局',
});

const government: Agency = {
  name: `${place}人民政府`,
  level: 'county',
  isGovernment: true,
  self: '我县',
};

const decimal = (value: number): string => String(Number(value.toFixed(4)));
const yuanOf = ({ text, value }: CellModel): number =>
  (value ?? 0) * (text.endsWith('万元') ? 10_000 : 1);

/** What the cells come to: money as one of them has its unit, changes with their sign. */
function sumOf(cells: readonly CellModel[]): CellModel {
  if (cells.some(({ text }) => text.endsWith('元'))) {
    const yuan = Math.round(cells.map(yuanOf).reduce((a, b) => a + b, 0));
    return { text: `${yuan}元`, value: yuan };
  }
  const text = decimal(cells.reduce((sum, { value }) => sum + (value ?? 0), 0));
  return { text, value: Number(text) };
}

const addedUp = (tables: readonly TableModel[]): TableModel =>
  Object.fromEntries(
    Object.entries(tables[0]!).map(([row, cells]) => [
      row,
      Object.fromEntries(
        Object.keys(cells).map((column) => [
          column,
          sumOf(tables.map((table) => table[row]![column]!)),
        ]),
      ),
    ]),
  );

const choicesArbitrary = fc.array(fc.nat(9), { maxLength: 18 });
const noAsides: readonly Aside[] = [];

/** Reports of two or three units, and one in which each figure is what theirs come to. */
export const rollupArbitrary: fc.Arbitrary<Rollup> = fc
  .record({
    year: fc.integer(reportYears),
    names: fc.subarray(offices, { minLength: 2, maxLength: 3 }),
  })
  .chain(({ year, names }) => {
    const edition = editionIn(year).id;
    const agencies = names.map(unitNamed);
    return fc
      .record({
        tables: fc.tuple(...agencies.map((agency) => tablesArbitrary(edition, agency))),
        choices: fc.tuple(choicesArbitrary, choicesArbitrary),
        asides: asidesArbitrary,
      })
      .map(({ tables, choices, asides }): Rollup => {
        const sums = Object.fromEntries(
          Object.keys(tables[0]!).map((id) => [id, addedUp(tables.map((unit) => unit[id]!))]),
        );
        return {
          whole: written(
            { agency: government, edition, year, tables: sums, choices: choices[0] },
            asides,
          ),
          units: agencies.map((agency, i) =>
            written({ agency, edition, year, tables: tables[i]!, choices: choices[1] }, noAsides),
          ),
        };
      });
  });
