import type { TableRule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { numbersOf } from '../../../facts/indicators';

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
    const allIssued = numbersOf(report, 'documents-issued');
    const allRepealed = numbersOf(report, 'documents-repealed');
    for (const [i, inForce] of numbersOf(report, 'documents-in-force').entries()) {
      const issued = allIssued[i];
      const repealed = allRepealed[i];
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
