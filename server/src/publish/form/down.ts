import type { BoundTable } from '../../report/model';
import { padded } from '../../service/tables/canonical';
import type { BlockTemplate } from '../../template/model';
import { groupsOver } from '../../template/rows';
import { labelledRows, type LabelledRow } from './labels';
import type { FormCell, FormTable } from './model';
import { placed, titlesOver } from './titles';

/** Parts of the width: labels take more than figures. */
const shares = { step: 1.1, label: 4, figure: 1 } as const;

/** A table whose rows stand one below the other. */
export function downTable(table: BoundTable, complete: boolean): FormTable {
  const { template } = table;
  const labels = Math.max(...template.blocks.map(labelColumns));
  const width = labels + Math.max(...template.blocks.map(({ columns }) => columns.length));
  const blocks = template.blocks.map((block, index) => ({
    block,
    index,
    rows: labelledRows(table, block, complete).map((row) => ({
      ...row,
      labels:
        row.labels.length > labels
          ? [...row.labels.slice(0, labels - 1), row.labels.at(-1)!]
          : row.labels,
    })),
  }));
  const shown = blocks.filter(({ rows }) => rows.length > 0);
  const written = shown.map(({ block, index, rows }) =>
    blockRows(table, block, rows, { labels, width, key: `b${index}-` }),
  );
  return {
    id: template.id,
    name: template.name,
    widths: [
      ...Array.from({ length: labels - 1 }, () => shares.step),
      labels > 1 ? shares.label : shares.label / 2,
      ...Array.from({ length: width - labels }, () => shares.figure),
    ],
    headRows: written.length === 1 ? written[0]!.head : 0,
    rows: written.flatMap(({ rows }) => rows),
  };
}

const labelColumns = (block: BlockTemplate): number =>
  1 + Math.max(...block.rows.map((row) => groupsOver(block, row).length));

interface Measures {
  readonly labels: number;
  readonly width: number;
  readonly key: string;
}

function blockRows(
  table: BoundTable,
  block: BlockTemplate,
  rows: readonly LabelledRow[],
  { labels, width, key }: Measures,
): { readonly head: number; readonly rows: readonly (readonly FormCell[])[] } {
  const titles = titlesOver(table, block, labels, width, key);
  const caption = block.caption === undefined ? [] : [[captionCell(block.caption, width, key)]];
  const labelled = labelCells(rows, labels, key);
  const values = rows.map((row, i) => {
    const headers = labelled[i]!.over;
    return valueCells(block, row, `${key}r${i}`).map((cell, column): FormCell => ({
      ...cell,
      ...placed(block, labels, width)[column]!,
      headers: [...(titles.over[column] ?? []), ...headers],
    }));
  });
  return {
    head: caption.length + titles.rows.length,
    rows: [
      ...caption,
      ...titles.rows,
      ...labelled.map(({ cells }, i) => [...cells, ...values[i]!]),
    ],
  };
}

const captionCell = (text: string, width: number, key: string): FormCell => ({
  role: 'caption',
  text,
  column: 0,
  columns: width,
  rows: 1,
  key: `${key}caption`,
  headers: [],
  figure: null,
});

/** The labels' cells: a group's stands once beside all its rows, a row's own fills what is left. */
function labelCells(
  rows: readonly LabelledRow[],
  width: number,
  key: string,
): readonly { readonly cells: readonly FormCell[]; readonly over: readonly string[] }[] {
  const last: string[] = [];
  return rows.map(({ labels }, i) => {
    const cells: FormCell[] = [];
    const over = labels.map((text, level) => {
      const own = `${key}l${i}-${level}`;
      const isGroup = level < labels.length - 1;
      if (isGroup && i > 0 && sameGroup(rows[i - 1]!, rows[i]!, level)) return last[level]!;
      last[level] = own;
      cells.push({
        role: 'label',
        text,
        column: Math.min(level, width - 1),
        columns: isGroup ? 1 : Math.max(1, width - level),
        rows: isGroup ? rowsOfGroup(rows, i, level) : 1,
        key: own,
        headers: [],
        figure: null,
      });
      return own;
    });
    return { cells, over };
  });
}

const sameGroup = (one: LabelledRow, other: LabelledRow, level: number): boolean =>
  one.labels.length > level + 1 &&
  other.labels.length > level + 1 &&
  one.labels.slice(0, level + 1).join('\n') === other.labels.slice(0, level + 1).join('\n');

function rowsOfGroup(rows: readonly LabelledRow[], from: number, level: number): number {
  let to = from + 1;
  while (to < rows.length && sameGroup(rows[from]!, rows[to]!, level)) to++;
  return to - from;
}

/** A value for each column of the block: a figure where the row is bound cell by cell. */
function valueCells(
  block: BlockTemplate,
  { row, template }: LabelledRow,
  key: string,
): readonly FormCell[] {
  const cells = row?.bound?.cells ?? [];
  const pieces = row ? (row.bound ?? row.unknown).pieces : [];
  const texts = padded(pieces, block.columns.length);
  return block.columns.map((column, i): FormCell => {
    const cell = cells.find((each) => each.column.id === column.id);
    const isLast = i === block.columns.length - 1;
    return {
      role: 'value',
      text: cell?.text ?? (isLast ? texts.slice(i).join(' ').trim() : texts[i]!),
      column: i,
      columns: 1,
      rows: 1,
      key: `${key}-${i}`,
      headers: [],
      figure:
        cell && template ? { row: template.id, column: column.id, type: column.type, cell } : null,
    };
  });
}
