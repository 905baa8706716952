import type { ColumnTemplate, TableTemplate } from '../../template/model';
import { convertMoney } from '../../text/money';
import { oncePer } from '../../text/oncePer';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Body } from '../../facts/bodies/body';
import { setCell } from '../fixes/cell';
import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';

const suspicious = 100_000;
const ofAmounts = '万元';

/** An amount in a column of 万元 so large and round that it was probably written in 元. */
export const unitScale: Rule = {
  code: 'unit-scale',
  severity: 'info',
  *check(report) {
    const body = reportingBody(report);
    if (!body || collectsMuch(body)) return;
    for (const table of readTables(report)) {
      if (!hasAmounts(table.template)) continue;
      for (const place of cellsOf(table)) {
        const { column, value } = place.cell;
        if (!isAmount(column) || value.kind !== 'number') continue;
        if (value.unit !== null || value.value < suspicious || !Number.isInteger(value.value)) {
          continue;
        }
        const expected = convertMoney(value.decimal, '元', ofAmounts)!.toFixed();
        yield {
          span: place.cell.span,
          message: {
            key: 'unit-scale',
            args: {
              ...cellName(table, place),
              found: place.cell.text,
              unit: ofAmounts,
              expected,
            },
          },
          fixes: [
            {
              title: { key: 'fix.unit-scale', args: { expected, unit: ofAmounts } },
              edits: setCell(report, place.cell, expected),
              preferred: false,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

const isAmount = ({ unit, unitIn }: ColumnTemplate): boolean =>
  unitIn === 'column' && unit === ofAmounts;

/** Whether a table of the form has a column of amounts at all; most have none. */
const hasAmounts = oncePer(({ blocks }: TableTemplate): boolean =>
  blocks.some(({ columns }) => columns.some(isAmount)),
);

/** Governments of provinces and prefectures report for all below them. */
const collectsMuch = ({ kind, level }: Body): boolean =>
  kind !== 'department' && level !== 'county' && level !== 'town';
