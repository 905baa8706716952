import { convertMoney } from '../../text/money';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Body } from '../../facts/bodies/body';
import { setCell } from '../fixes/cell';
import type { Rule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';

const suspicious = 100_000;

/** An amount in a column of 万元 so large and round that it was probably written in 元. */
export const unitScale: Rule = {
  code: 'unit-scale',
  severity: 'info',
  *check(report) {
    const body = reportingBody(report);
    if (!body || collectsMuch(body)) return;
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { column, value } = place.cell;
        if (column.unitIn !== 'column' || column.unit !== '万元' || value.kind !== 'number')
          continue;
        if (value.unit !== null || value.value < suspicious || !Number.isInteger(value.value)) {
          continue;
        }
        const expected = convertMoney(value.decimal, '元', column.unit)!.toFixed();
        yield {
          span: place.cell.span,
          message: {
            key: 'unit-scale',
            args: {
              ...cellName(table, place),
              found: place.cell.text,
              unit: column.unit ?? '',
              expected,
            },
          },
          fixes: [
            {
              title: { key: 'fix.unit-scale', args: { expected, unit: column.unit ?? '' } },
              edits: [setCell(report, place.cell, expected)],
              preferred: false,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** Governments of provinces and prefectures report for all below them. */
const collectsMuch = ({ kind, level }: Body): boolean =>
  kind !== 'department' && level !== 'county' && level !== 'town';
