import Big from 'big.js';
import fc from 'fast-check';
import type { TableTemplate } from '../../../server/src/template/model';
import { editionOf } from '../reader';
import { dataRows, type CellModel, type ReportModel, type TableModel } from '../reportModel';
import { reportArbitrary } from './report';

/** A government's consolidated report and the reports that it adds up. */
export interface RollupModel {
  readonly consolidated: ReportModel;
  readonly units: readonly ReportModel[];
}

const bodies = ['教育局', '公安局', '水利局', '财政局', '审计局', '卫生健康局', '应急管理局'];

/** Units of one year and edition, and what their figures come to. */
export const rollupArbitrary: fc.Arbitrary<RollupModel> = fc
  .tuple(reportArbitrary, fc.array(reportArbitrary, { maxLength: bodies.length - 1 }))
  .map(([first, others]) => {
    const { edition, year } = first;
    const units = [first, ...others.filter((other) => other.edition === edition)].map(
      (report, index) => ({ ...report, year, agency: `青禾县${bodies[index]!}` }),
    );
    return { consolidated: consolidatedOf(units), units };
  });

/** The report of the government of the units. */
export const consolidatedOf = (units: readonly ReportModel[]): ReportModel => ({
  ...units[0]!,
  agency: '青禾县人民政府',
  tables: sumsOf(units),
});

const sumsOf = (units: readonly ReportModel[]): ReportModel['tables'] =>
  Object.fromEntries(
    editionOf(units[0]!.edition).tables.map((table) => [
      table.id,
      sumOf(
        table,
        units.map(({ tables }) => tables[table.id]!),
      ),
    ]),
  );

const sumOf = (table: TableTemplate, units: readonly TableModel[]): TableModel =>
  Object.fromEntries(
    table.blocks.flatMap((block) =>
      dataRows(block).map(({ id: row }) => [
        row,
        Object.fromEntries(
          block.columns.map(({ id, type, unitIn }) => {
            const cells = units.map((cellsOf) => cellsOf[row]![id]!);
            return [id, type === 'amount' ? amountOf(cells, unitIn === 'cell') : countOf(cells)];
          }),
        ),
      ]),
    ),
  );

function countOf(cells: readonly CellModel[]): CellModel {
  const value = cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
  return { text: String(value), value };
}

/** In 万元, whatever units the addends are in. */
function amountOf(cells: readonly CellModel[], withUnit: boolean): CellModel {
  const sum = cells.reduce((total, { text }) => {
    const number = new Big(/[\d.]+/.exec(text)![0]);
    return total.plus(/\d\s*元/.test(text) ? number.div(10_000) : number);
  }, new Big(0));
  return { text: `${sum.toFixed()}${withUnit ? '万元' : ''}`, value: sum.toNumber() };
}
