import type { BoundTable } from '../../report/model';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import { groupsOver, labelOf, padded, rowsByBlock, valuesOf, wrongTitle } from './canonical';

/**
 * The table as tab-separated text, for Word and Excel: the titles as the form has them, the cells that
 * a merged one covers empty; lines end in `\n`. The table must be bound with certainty.
 */
export const tabText = (table: BoundTable): string =>
  table.template.blocks
    .map((block) =>
      table.template.orientation === 'across' ? acrossText(table, block) : downText(table, block),
    )
    .filter((text) => text !== '')
    .join('');

const textOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.join('\t')}\n`).join('');

const empty = (count: number): readonly string[] => Array<string>(count).fill('');

function downText(table: BoundTable, block: BlockTemplate): string {
  const rows = rowsByBlock(table).get(block) ?? [];
  if (rows.length === 0) return '';
  const labelColumns = 1 + Math.max(...block.rows.map((row) => groupsOver(block, row).length));
  const shown = new Set<RowTemplate>();
  const lines = rows.map(({ bound, unknown }) => {
    if (!bound) {
      const label = [unknown.label.text, ...empty(labelColumns - 1)];
      return [...label, ...padded(unknown.pieces, block.columns.length)];
    }
    const groups = groupsOver(block, bound.template).map((group) => {
      const isNew = !shown.has(group);
      shown.add(group);
      return isNew ? group.label : '';
    });
    const label = [...groups, labelOf(bound)];
    return [...label, ...empty(labelColumns - label.length), ...valuesOf(bound)];
  });
  const caption = block.caption === undefined ? [] : [[block.caption]];
  return textOf([...caption, ...titleLines(table, block, labelColumns), ...lines]);
}

/** A line for each level of titles; a title stands over the first of its columns. */
function titleLines(
  table: BoundTable,
  block: BlockTemplate,
  labelColumns: number,
): readonly (readonly string[])[] {
  const deepest = Math.max(...block.columns.map(({ path = [] }) => path.length));
  return Array.from({ length: deepest + 1 }, (_, depth) => [
    depth === 0 ? (block.corner ?? '') : '',
    ...empty(labelColumns - 1),
    ...block.columns.map((column, i) => {
      const { label, path = [] } = column;
      if (path.length === depth) return wrongTitle(table, block, column) ?? label;
      const over = path[depth] ?? '';
      return block.columns[i - 1]?.path?.[depth] === over ? '' : over;
    }),
  ]);
}

function acrossText(table: BoundTable, block: BlockTemplate): string {
  const width = block.columns.length;
  const deepest = Math.max(...block.rows.map(({ path = [] }) => path.length));
  const lines = Array.from({ length: deepest + 2 }, (_, depth) =>
    block.rows.flatMap(({ label, path = [] }, i) => {
      if (depth === path.length + 1) return block.columns.map((column) => column.label);
      if (depth > path.length + 1) return empty(width);
      const title = [...path, label][depth]!;
      const goesOn = depth < path.length && block.rows[i - 1]?.path?.[depth] === title;
      return [goesOn ? '' : title, ...empty(width - 1)];
    }),
  );
  const values = block.rows.flatMap(({ id }) => valuesOf(table.rows.get(id)!));
  return textOf([...lines, values]);
}
