import type { BoundTable } from '../../report/model';
import type { BlockTemplate } from '../../template/model';
import type { FormCell, FormTable } from './model';
import { mergedTitles } from './titles';
import { cellIn } from '../../report/query/cells';

/** A table whose rows stand side by side, their labels above the columns' titles. */
export function acrossTable(table: BoundTable): FormTable {
  const { template } = table;
  const written = template.blocks.map((block, index) => acrossRows(table, block, `b${index}-`));
  const width = Math.max(
    ...template.blocks.map(({ columns, rows }) => columns.length * rows.length),
  );
  return {
    id: template.id,
    name: template.name,
    widths: Array.from({ length: width }, () => 1),
    headRows: written.length === 1 ? written[0]!.length - 1 : 0,
    rows: written.flat(),
  };
}

function acrossRows(
  table: BoundTable,
  block: BlockTemplate,
  key: string,
): readonly (readonly FormCell[])[] {
  const width = block.columns.length;
  const depth = 1 + Math.max(...block.rows.map(({ path = [] }) => path.length));
  const heads = mergedTitles(
    block.rows.map(({ label, path = [] }, i) => ({
      text: label,
      path,
      column: i * width,
      columns: width,
    })),
    depth,
    key,
  );
  const titles = block.rows.flatMap((_, row) =>
    block.columns.map((column, i): FormCell => ({
      role: 'title',
      text: column.label,
      column: row * width + i,
      columns: 1,
      rows: 1,
      key: `${key}t${row}-${i}`,
      headers: [],
      figure: null,
    })),
  );
  const values = block.rows.flatMap(({ id }, row) => {
    const bound = table.rows.get(id);
    return block.columns.map((column, i): FormCell => {
      const cell = cellIn(bound, column.id);
      return {
        role: 'value',
        text: cell?.text ?? bound?.pieces[i]?.text ?? '',
        column: row * width + i,
        columns: 1,
        rows: 1,
        key: `${key}v${row}-${i}`,
        headers: [...heads.over[row]!, `${key}t${row}-${i}`],
        figure: cell ? { row: id, column: column.id, type: column.type, cell } : null,
      };
    });
  });
  return [...heads.rows, titles, values];
}
