import type { TableRule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { numbersOf } from '../../../facts/indicators';

/**
 * 2019 edition: what was made in the year was to be disclosed, and the total includes what was
 * disclosed in the year. More disclosed than made is right: older documents may have come out.
 */
export const disclosureGap: TableRule = {
  code: 'disclosure-gap',
  reads: 'tables',
  needs: ['family:disclosure'],
  severity: 'info',
  *check(report) {
    const made = numbersOf(report, 'documents-made');
    const total = numbersOf(report, 'documents-disclosed-in-all');
    for (const [i, disclosed] of numbersOf(report, 'documents-disclosed').entries()) {
      if (!disclosed) continue;
      const comparisons = [
        { key: 'disclosure-gap.made', other: made[i], more: made[i], less: disclosed },
        { key: 'disclosure-gap.total', other: total[i], more: disclosed, less: total[i] },
      ];
      for (const { key, other, more, less } of comparisons) {
        if (!other || !more || !less || more.value <= less.value) continue;
        yield {
          span: disclosed.cell.span,
          message: {
            key,
            args: {
              ...cellName(disclosed.table, disclosed),
              found: disclosed.cell.text,
              other: other.cell.text,
              difference: Math.abs(other.value - disclosed.value),
            },
          },
          related: [relatedCell(other.table, other)],
        };
      }
    }
  },
};
