import fc from 'fast-check';
import { countsChanges, editionIn, reportYears } from '../disclosure';
import { editionOf } from '../reader';
import type { CellModel, ReportModel, TableModel } from '../reportModel';
import { agencyArbitrary, type Agency } from './agency';
import { disclosure2019, disclosure2021 } from './disclosure';
import { applicationFigures, reviewFigures, type Figures } from './figures';
import { asidesArbitrary, withAsides, type Aside } from './narrative/asides';
import {
  applicationsTextOf,
  disclosureTextOf,
  issuesOf,
  otherMattersOf,
  preambleOf,
  reviewTextOf,
} from './narrative/chapters';
import type { Facts } from './narrative/facts';
import { overviewOf } from './narrative/overview';

/** Which zeros are left blank: none, all, two of three, two of three in every second row, or all but those in the last column. */
export type Blanks = 'none' | 'all' | 'some' | 'alternate' | 'addends';

const cellOf = (value: number): CellModel => ({ text: String(value), value });

const modelOf = (figures: Figures): TableModel =>
  Object.fromEntries(
    Object.entries(figures).map(([row, values]) => [
      row,
      Object.fromEntries(Object.entries(values).map(([column, value]) => [column, cellOf(value)])),
    ]),
  );

const blank: CellModel = { text: '', value: null };

/** The table with zeros left blank; whatever is not 0 stays. */
export function withBlanks(table: TableModel, blanks: Blanks): TableModel {
  if (blanks === 'none') return table;
  let zeros = 0;
  const leaveBlank = ({ text }: CellModel, row: number, isLast: boolean): boolean =>
    text === '0' &&
    (blanks === 'addends'
      ? !isLast
      : blanks === 'all' || (zeros++ % 3 > 0 && (blanks === 'some' || row % 2 === 1)));
  return Object.fromEntries(
    Object.entries(table).map(([row, cells], index) => [
      row,
      Object.fromEntries(
        Object.entries(cells).map(([column, cell], i, all) => [
          column,
          leaveBlank(cell, index, i === all.length - 1) ? blank : cell,
        ]),
      ),
    ]),
  );
}

/** Table two of the edition. */
export const disclosureFigures = (edition: string, agency: Agency): fc.Arbitrary<TableModel> =>
  countsChanges(editionOf(edition)) ? disclosure2019(agency) : disclosure2021(agency);

/** Tables in which every sum is true. */
export const tablesArbitrary = (
  edition: string,
  agency: Agency,
): fc.Arbitrary<ReportModel['tables']> => {
  const [, applications, review] = editionOf(edition).tables;
  return fc
    .record({
      disclosure: disclosureFigures(edition, agency),
      applications: applicationFigures(applications!),
      review: reviewFigures(review!),
    })
    .map((figures) => ({
      disclosure: figures.disclosure,
      applications: modelOf(figures.applications),
      review: modelOf(figures.review),
    }));
};

/** What is asked of the reports beyond being valid. */
export interface Wanted {
  readonly tables?: (tables: ReportModel['tables']) => ReportModel['tables'];
  /** What they say besides their usual sentences. */
  readonly asides?: fc.Arbitrary<readonly Aside[]>;
}

/** Valid reports of every edition: every sum is true, the narrative agrees with the tables. */
export const reportsWith = ({
  tables: changed = (tables) => tables,
  asides = asidesArbitrary,
}: Wanted): fc.Arbitrary<ReportModel> =>
  fc
    .record({ agency: agencyArbitrary, year: fc.integer(reportYears) })
    .chain(({ agency, year }) => {
      const edition = editionIn(year).id;
      return fc
        .record({
          tables: tablesArbitrary(edition, agency).map(changed),
          choices: fc.array(fc.nat(9), { maxLength: 18 }),
          asides,
        })
        .map(({ tables, choices, asides: said }) =>
          written({ agency, edition, year, tables, choices }, said),
        );
    });

export const reportArbitrary = reportsWith({});

/** The report in words. */
export const written = (facts: Facts, asides: readonly Aside[]): ReportModel => ({
  edition: facts.edition,
  agency: facts.agency.name,
  year: facts.year,
  preamble: preambleOf(facts),
  paragraphs: withAsides(facts, paragraphsOf(facts), asides),
  tables: facts.tables,
});

const paragraphsOf = (facts: Facts): ReportModel['paragraphs'] => ({
  overview: overviewOf(facts),
  disclosure: disclosureTextOf(facts),
  applications: applicationsTextOf(facts),
  review: reviewTextOf(facts),
  issues: issuesOf(facts),
  'other-matters': otherMattersOf(facts),
});
