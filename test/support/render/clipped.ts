import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';
import {
  acrossTexts,
  dataRows,
  groupsBegunBy,
  groupsOf,
  headerLines,
  rowTexts,
  type TableModel,
} from '../reportModel';
import { anyBlanks, asItIs, type Layout } from './layout';

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.padEnd(3)).join(' | ')} |`;
const spread = (labels: readonly string[], over: number): readonly string[] =>
  labels.flatMap((label) => [label, ...Array<string>(over - 1).fill('')]);

/** Merged cells leave blanks to the right, none below: as page clippers write tables. */
function clipped(table: TableTemplate, cells: TableModel): readonly string[] {
  if (table.orientation === 'across') return clippedAcross(table, cells);
  const width = Math.max(...table.blocks.map(({ columns }) => columns.length)) + 2;
  return [
    '',
    line(Array<string>(width).fill('')),
    line(Array<string>(width).fill('---')),
    ...table.blocks.flatMap((block) => [
      ...(block.caption === undefined ? [] : [line(spread([block.caption], width))]),
      ...headers(block),
      ...dataRows(block).map((row) => line(rowCells(block, row, cells))),
    ]),
  ];
}

function headers(block: BlockTemplate): readonly string[] {
  const lines = headerLines(block);
  if (lines.length === 1) {
    const [first, ...rest] = lines[0]!;
    return [line([block.corner ?? '', first!.replace('本年新', '本年新  <br>'), ...rest])];
  }
  return lines.map((titles, i) =>
    line(i === 0 ? spread([block.corner ?? '', ...titles], 3) : titles),
  );
}

/** A label over the columns that the deeper groups take up leaves blanks after it. */
function rowCells(block: BlockTemplate, row: RowTemplate, cells: TableModel): readonly string[] {
  const deepest = Math.max(...dataRows(block).map((each) => groupsOf(block, each).length));
  return [
    ...groupsBegunBy(block, row).map(({ label }) => label),
    ...spread([row.label], 1 + deepest - groupsOf(block, row).length),
    ...rowTexts(block, row, cells),
  ];
}

function clippedAcross(table: TableTemplate, cells: TableModel): readonly string[] {
  const block = table.blocks[0]!;
  const rows = dataRows(block);
  const titles = rows.flatMap(() => block.columns.map(({ label }) => label));
  const [first, ...others] = rows;
  return [
    line(titles.map(() => '')),
    line(titles.map(() => '---')),
    line([
      ...spread([first!.label], block.columns.length),
      ...spread([others[0]!.path![0]!], block.columns.length * others.length),
    ]),
    line([
      ...block.columns.map(({ label }) => label),
      ...others.flatMap(({ label }) => spread([label], block.columns.length)),
    ]),
    line(others.flatMap(() => block.columns.map(({ label }) => label))),
    line(acrossTexts(table, cells)),
  ];
}

export const clippedPipes: Layout = {
  name: 'pipes, as clipped from a page',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: { blankLines: true },
  prose: asItIs,
  table: clipped,
};
