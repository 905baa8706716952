import type { BoundRow, BoundTable, Cell, Report } from '../../report/model';
import type { Related } from '../model';
import { cellName } from '../../facts/names';

/** A cell that the finding goes back to, with what it says. */
export const relatedCell = (
  table: BoundTable,
  place: { readonly row: BoundRow; readonly cell: Cell },
): Related => ({
  span: place.cell.span,
  message: { key: 'related.cell', args: { ...cellName(table, place), found: place.cell.text } },
});

/** Where the report year was read, unless the finding itself stands there. */
export const relatedYear = ({ yearEvidence }: Report): readonly Related[] =>
  yearEvidence
    ? [
        {
          span: yearEvidence.span,
          message: { key: 'related.report-year', args: { year: yearEvidence.year } },
        },
      ]
    : [];
