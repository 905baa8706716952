import type { TableRule } from '../../model';
import { cellName } from '../../../facts/names';
import { relatedCell } from '../../wording/related';
import { numberAt } from '../../../facts/figures';

const tableId = 'disclosure';
const rowIds = ['regulations', 'normative-documents'];
const made = 'made';
const fresh = 'newly-disclosed';
const total = 'disclosed-total';

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
    for (const rowId of rowIds) {
      const disclosed = numberAt(report, tableId, rowId, fresh);
      if (!disclosed) continue;
      const others = [
        { other: numberAt(report, tableId, rowId, made), key: 'disclosure-gap.made' },
        { other: numberAt(report, tableId, rowId, total), key: 'disclosure-gap.total' },
      ];
      for (const { other, key } of others) {
        if (!other) continue;
        const isGap =
          key === 'disclosure-gap.made'
            ? other.value > disclosed.value
            : other.value < disclosed.value;
        if (!isGap) continue;
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
