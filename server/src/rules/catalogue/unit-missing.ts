import { convertMoney } from '../../text/money';
import type { Cell, Report } from '../../report/model';
import { setCell } from '../fixes/cell';
import type { Fix, TableRule } from '../model';
import { cellName } from '../../facts/names';
import { cellsOf, readTables } from '../../report/query/cells';

/**
 * An amount's unit is certain: written in the cell where the column does not give it (2019, 采购总金额),
 * and not another one where the column does (2021, 本年收费金额（单位：万元）).
 */
export const unitMissing: TableRule = {
  code: 'unit-missing',
  reads: 'tables',
  severity: 'warning',
  *check(report) {
    for (const table of readTables(report)) {
      for (const place of cellsOf(table)) {
        const { cell } = place;
        const { column, value } = cell;
        if (column.type !== 'amount' || value.kind !== 'number' || value.value === 0) continue;
        const args = { ...cellName(table, place), found: cell.text, unit: column.unit ?? '' };
        if (column.unitIn === 'cell' && value.unit === null) {
          yield {
            span: cell.span,
            message: { key: 'unit-missing', args },
            fixes: ['万元', '元'].map((unit) => write(report, cell, `${cell.text}${unit}`)),
          };
        } else if (
          column.unitIn === 'column' &&
          value.unit !== null &&
          value.unit !== column.unit
        ) {
          yield {
            span: cell.span,
            message: { key: 'unit-missing.other', args: { ...args, written: value.unit } },
            fixes: inColumnsUnit(report, cell),
          };
        }
      }
    }
  },
};

const write = (report: Report, cell: Cell, expected: string): Fix => ({
  title: { key: 'fix.replace-with', args: { expected } },
  edits: setCell(report, cell, expected),
  preferred: false,
  safe: false,
});

/** The amount converted to the column's unit, or the unit dropped as a slip of the pen. */
function inColumnsUnit(report: Report, cell: Cell): readonly Fix[] {
  const { column, value } = cell;
  if (value.kind !== 'number') return [];
  const converted = convertMoney(value.decimal, value.unit ?? '', column.unit ?? '');
  return [...(converted ? [converted.toFixed()] : []), value.decimal].map((expected) =>
    write(report, cell, expected),
  );
}
