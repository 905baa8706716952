import type { BoundRow, BoundTable, UnknownRow } from '../report/model';
import { isTotalLabel } from '../template/vocabulary';
import { fold } from '../text/mapped';
import { oncePer } from '../text/oncePer';

const none: readonly UnknownRow[] = [];

/**
 * The rows of a body's units, in a table of which the form has the body's own row alone: where that adds them up,
 * the draft may have as many as there are units.
 */
export const partRows = oncePer((table: BoundTable): readonly UnknownRow[] => {
  if (table.unknownRows.length === 0 || table.rows.size !== 1) return none;
  if (table.template.blocks.some(({ rows }) => rows.length > 1)) return none;
  const [row] = table.rows.values();
  return row && isTotal(row) ? table.unknownRows : none;
});

/** Whether the row of one unit has a cell for each column. */
export const isWhole = ({ template }: BoundTable, { pieces }: UnknownRow): boolean =>
  pieces.length === template.blocks[0]!.columns.length;

/** Whether the only row of a block is there as one that adds up others, and not under the body's name. */
export const isTotal = ({ label, block }: BoundRow): boolean =>
  block.rows.length === 1 && label !== null && isTotalLabel(fold(label.text));
