import type { BoundTable } from '../../report/model';
import type { BlockTemplate } from '../../template/model';
import { wrongTitle } from '../../service/tables/canonical';
import type { FormCell } from './model';

/** Rows of cells that head a block, and for each of its columns the keys of the titles over it. */
export interface Titles {
  readonly rows: readonly (readonly FormCell[])[];
  readonly over: readonly (readonly string[])[];
}

/** Something with titles above it that it may share with its neighbours. */
export interface Titled {
  readonly text: string;
  readonly path: readonly string[];
  /** Where it begins and how many of the table's columns it covers. */
  readonly column: number;
  readonly columns: number;
}

/**
 * A row of titles for each level, those that neighbours share merged; a title without others below it
 * reaches down to the last row. `key` begins the keys of the cells.
 */
export function mergedTitles(titled: readonly Titled[], depth: number, key: string): Titles {
  const over: string[][] = titled.map(() => []);
  const rows = Array.from({ length: depth }, (_, level) => {
    const cells: FormCell[] = [];
    for (let from = 0; from < titled.length;) {
      const { text, path, column, columns } = titled[from]!;
      const isOwn = level === path.length;
      let to = from + 1;
      if (level < path.length) while (sharesTitle(titled[from]!, titled[to], level)) to++;
      if (level <= path.length) {
        const last = titled[to - 1]!;
        const own = `${key}${level}-${from}`;
        cells.push({
          role: 'title',
          text: isOwn ? text : path[level]!,
          column,
          columns: isOwn ? columns : last.column + last.columns - column,
          rows: isOwn ? depth - level : 1,
          key: own,
          headers: [],
          figure: null,
        });
        for (let each = from; each < to; each++) over[each]!.push(own);
      }
      from = to;
    }
    return cells;
  });
  return { rows, over };
}

/** Whether the neighbour stands under the same title of this level, and the same ones above it. */
const sharesTitle = (one: Titled, other: Titled | undefined, level: number): boolean =>
  pathTo(one, level) === (other && pathTo(other, level));

const pathTo = ({ path }: Titled, level: number): string => path.slice(0, level + 1).join('\n');

/** The titles over a block whose rows stand one below the other, after `labels` columns of labels. */
export function titlesOver(
  table: BoundTable,
  block: BlockTemplate,
  labels: number,
  width: number,
  key: string,
): Titles {
  const depth = 1 + Math.max(...block.columns.map(({ path = [] }) => path.length));
  const titles = mergedTitles(
    placed(block, labels, width).map(({ column, columns }, i) => ({
      text: wrongTitle(table, block, block.columns[i]) ?? block.columns[i]!.label,
      path: block.columns[i]!.path ?? [],
      column,
      columns,
    })),
    depth,
    key,
  );
  const corner: FormCell = {
    role: 'corner',
    text: block.corner ?? '',
    column: 0,
    columns: labels,
    rows: depth,
    key: `${key}corner`,
    headers: [],
    figure: null,
  };
  const [first, ...others] = titles.rows;
  return { rows: [[corner, ...first!], ...others], over: titles.over };
}

/** The places of a block's columns among the table's; the last takes what is left. */
export const placed = (
  block: BlockTemplate,
  labels: number,
  width: number,
): readonly { readonly column: number; readonly columns: number }[] =>
  block.columns.map((_, i) => ({
    column: labels + i,
    columns: i === block.columns.length - 1 ? width - labels - i : 1,
  }));
