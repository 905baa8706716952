import type { BoundTable } from '../../report/model';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import { groupsOver } from '../../template/rows';
import { withoutFormula } from '../../text/spreadsheetCell';
import type { UnlabelledRow } from '../../facts/unlabelledRows';
import { labelOf, padded, rowsByBlock, valuesOf, wrongTitle, type DraftRow } from './canonical';

/**
 * The table as tab-separated text, for Word and Excel: the titles as the form has them, the cells that
 * a merged one covers empty; lines end in `\n`. The table must be bound with certainty. Rows that the
 * form does not have are in their places, those without a label too. What Excel would take for a formula
 * gets an apostrophe before it.
 */
export function tabText(table: BoundTable, unlabelled: readonly UnlabelledRow[] = none): string {
  const { blocks, orientation } = table.template;
  const byBlock = rowsByBlock(table);
  const withRows = blocks.filter((block) => byBlock.has(block));
  return blocks
    .map((block) => {
      if (orientation === 'across') return acrossText(table, block, unlabelled);
      const after = withRows[withRows.indexOf(block) + 1];
      const end = (after && byBlock.get(after)?.[0]?.at) ?? Infinity;
      const from = withRows[0] === block ? 0 : (byBlock.get(block)?.[0]?.at ?? Infinity);
      const inside = unlabelled.filter(({ span }) => span.start >= from && span.start < end);
      return downText(table, block, inside);
    })
    .filter((text) => text !== '')
    .join('');
}

const none: readonly UnlabelledRow[] = [];

const textOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.map(withoutFormula).join('\t')}\n`).join('');

const empty = (count: number): readonly string[] => Array<string>(count).fill('');

function downText(
  table: BoundTable,
  block: BlockTemplate,
  unlabelled: readonly UnlabelledRow[],
): string {
  const rows = rowsByBlock(table).get(block) ?? [];
  if (rows.length === 0) return '';
  const labelColumns = 1 + Math.max(...block.rows.map((row) => groupsOver(block, row).length));
  const shown = new Set<RowTemplate>();
  const asTheyStand = unlabelled.map(({ cells, span }) => ({
    at: span.start,
    cells: [...empty(labelColumns), ...cells],
  }));
  const known = rows.map(({ bound, unknown, at }) => ({ at, cells: cellsOf(bound, unknown) }));
  const lines = [...known, ...asTheyStand].sort((a, b) => a.at - b.at).map(({ cells }) => cells);
  function cellsOf(bound: DraftRow['bound'], unknown: DraftRow['unknown']): readonly string[] {
    if (!bound) {
      const label = [unknown?.label.text ?? '', ...empty(labelColumns - 1)];
      return [...label, ...padded(unknown?.pieces ?? [], block.columns.length)];
    }
    const groups = groupsOver(block, bound.template).map((group) => {
      const isNew = !shown.has(group);
      shown.add(group);
      return isNew ? group.label : '';
    });
    const label = [...groups, labelOf(bound)];
    return [...label, ...empty(labelColumns - label.length), ...valuesOf(bound)];
  }
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

function acrossText(
  table: BoundTable,
  block: BlockTemplate,
  unlabelled: readonly UnlabelledRow[],
): string {
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
  return textOf([...lines, values, ...unlabelled.map(({ cells }) => cells)]);
}
