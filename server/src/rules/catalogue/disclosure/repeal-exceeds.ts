import type { TableRule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { numberAt } from '../../../facts/figures';

const tableId = 'disclosure';
const rowIds = ['regulations', 'normative-documents'];
const issuedColumn = 'issued';
const repealedColumn = 'repealed';
const inForceColumn = 'in-force';

/**
 * 2021 edition: what was issued in the year is in force at its end unless it was repealed again. Even
 * with all repeals among the documents of the year, fewer cannot be in force.
 */
export const repealExceeds: TableRule = {
  code: 'repeal-exceeds',
  reads: 'tables',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    for (const rowId of rowIds) {
      const issued = numberAt(report, tableId, rowId, issuedColumn);
      const repealed = numberAt(report, tableId, rowId, repealedColumn);
      const inForce = numberAt(report, tableId, rowId, inForceColumn);
      if (!issued || !repealed || !inForce) continue;
      const fewest = issued.value - repealed.value;
      if (inForce.value >= fewest) continue;
      yield {
        span: inForce.cell.span,
        message: {
          key: 'repeal-exceeds',
          args: {
            ...cellName(inForce.table, inForce),
            found: inForce.cell.text,
            issued: issued.cell.text,
            repealed: repealed.cell.text,
            fewest,
          },
        },
        related: [issued, repealed].map((place) => relatedCell(place.table, place)),
      };
    }
  },
};
