import type { BlockTemplate, RowTemplate } from './model';

/** The block's rows that take values, in their order. */
export const dataRowsOf = ({ rows }: Pick<BlockTemplate, 'rows'>): readonly RowTemplate[] =>
  rows.filter(({ kind }) => kind === 'data');

/** The groups that the row stands in, outermost first. */
export function groupsOver(
  block: Pick<BlockTemplate, 'rows'>,
  row: RowTemplate,
): readonly RowTemplate[] {
  const parent = block.rows.find(({ id }) => id === row.parent);
  return parent ? [...groupsOver(block, parent), parent] : [];
}
