import type { BoundRow, BoundTable, Cell } from '../../report/model';
import { cellName } from '../../facts/names';
import type { Fix, RuleFinding } from '../model';
import type { Edit } from '../../text/edit';
import type { Message } from '../../wording/message';

/** A cell with a flaw of form and how it is mended. */
export interface FlawedCell {
  readonly table: BoundTable;
  readonly row: BoundRow;
  readonly cell: Cell;
  readonly expected: string;
  readonly edits: readonly Edit[];
}

/**
 * One finding for cells of a table with the same flaw: on the first of them, the others as related
 * places, all mended together. `key` words one cell, `key` + `.many` several.
 */
export function groupedFinding(
  key: string,
  flawed: readonly FlawedCell[],
  fix: Omit<Fix, 'edits'> & { readonly title: Message },
): RuleFinding {
  const [first, ...others] = flawed;
  const edits = flawed.flatMap(({ edits: own }) => own).sort((a, b) => a.span.start - b.span.start);
  const { table, row, cell, expected } = first!;
  return {
    span: cell.span,
    message: {
      key: others.length > 0 ? `${key}.many` : key,
      args: { ...cellName(table, { row, cell }), found: cell.text, expected, count: flawed.length },
    },
    related: others.map((other) => ({
      span: other.cell.span,
      message: {
        key: 'related.cell',
        args: { ...cellName(other.table, other), found: other.cell.text },
      },
    })),
    fixes: edits.length > 0 ? [{ ...fix, edits }] : [],
  };
}
