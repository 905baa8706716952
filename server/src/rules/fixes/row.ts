import { layoutNamed } from '../../report/layout/kinds';
import type { BoundRow, BoundTable, Report } from '../../report/model';
import type { RowTemplate } from '../../template/model';
import type { Edit } from '../../text/edit';

/**
 * Inserts a row below `model`, in the layout in which that row stands. Null where the row's own lines cannot
 * serve as a pattern, or a cell without a value would not show.
 */
export const insertRowAfter = (
  report: Report,
  table: BoundTable,
  model: BoundRow,
  row: RowTemplate,
  values: readonly string[],
): Edit | null => layoutNamed(table.layout).insertRow(report, { model, label: row.label, values });
