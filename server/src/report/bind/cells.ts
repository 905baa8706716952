import type { BlockTemplate, TableTemplate } from '../../template/model';
import type { Cell, CellPiece } from '../model';

/** Cells of the block's columns from as many pieces; none for no pieces. */
export const layCells = (block: BlockTemplate, pieces: readonly CellPiece[]): readonly Cell[] =>
  pieces.length === 0
    ? []
    : block.columns.map((column, i) => {
        const { text, span, value } = pieces[i]!;
        return { column, text, span, value };
      });

/** Whether the row's total is the sum of its addends, blanks taken as 0; null where that says nothing. */
export function totalAgrees(
  table: TableTemplate,
  block: BlockTemplate,
  pieces: readonly CellPiece[],
): boolean | null {
  const formula = table.formulas.find(({ over }) => over === 'columns');
  if (!formula) return null;
  const value = (id: string): number | null => {
    const piece = pieces[block.columns.findIndex((column) => column.id === id)];
    if (!piece || piece.value.kind === 'words') return null;
    return piece.value.kind === 'number' ? piece.value.value : 0;
  };
  const total = formula.right.map(value);
  const addends = formula.left.map(value);
  if ([...total, ...addends].some((number) => number === null)) return null;
  const sum = (numbers: readonly (number | null)[]): number =>
    numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
  return sum(total) > 0 && sum(total) === sum(addends);
}
