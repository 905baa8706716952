import type { BlockTemplate, RowTemplate, TableTemplate } from '../../server/src/template/model';

/** What one cell of an invented report says; `value` is null for a blank cell. */
export interface CellModel {
  readonly text: string;
  readonly value: number | null;
}

/** Cells by row and column id. */
export type TableModel = Readonly<Record<string, Readonly<Record<string, CellModel>>>>;

/** An invented report as data, before it takes the form of any layout. */
export interface ReportModel {
  /** Id of the edition. */
  readonly edition: string;
  readonly agency: string;
  readonly year: number;
  /** The preamble's paragraphs. */
  readonly preamble: readonly string[];
  /** Paragraphs by chapter id; a chapter of a table alone has none. */
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
  /** By table id. */
  readonly tables: Readonly<Record<string, TableModel>>;
}

export const dataRows = (block: BlockTemplate): readonly RowTemplate[] =>
  block.rows.filter(({ kind }) => kind === 'data');

/** The groups that the row stands in, outermost first. */
export function groupsOf(block: BlockTemplate, row: RowTemplate): readonly RowTemplate[] {
  const parent = block.rows.find(({ id }) => id === row.parent);
  return parent ? [...groupsOf(block, parent), parent] : [];
}

/** The groups whose first data row this is, outermost first. */
export const groupsBegunBy = (block: BlockTemplate, row: RowTemplate): readonly RowTemplate[] =>
  groupsOf(block, row).filter(
    (group) => dataRows(block).find((each) => groupsOf(block, each).includes(group)) === row,
  );

/** The texts of a row's cells, in the block's order of columns. */
export const rowTexts = (
  block: BlockTemplate,
  row: RowTemplate,
  cells: TableModel,
): readonly string[] => block.columns.map(({ id }) => cells[row.id]![id]!.text);

/** All texts of a table whose rows stand side by side. */
export const acrossTexts = (table: TableTemplate, cells: TableModel): readonly string[] =>
  table.blocks.flatMap((block) => dataRows(block).flatMap((row) => rowTexts(block, row, cells)));

/** The titles over the columns, line by line, as the official form has them merged. */
export function headerLines(block: BlockTemplate): readonly (readonly string[])[] {
  const deepest = Math.max(...block.columns.map(({ path = [] }) => path.length));
  const lines: string[][] = [];
  for (let depth = 0; depth <= deepest; depth++) {
    const titles = block.columns.flatMap(({ label, path = [] }) =>
      path.length === depth ? [label] : path.length > depth ? [path[depth]!] : [],
    );
    lines.push(titles.filter((title, i) => title !== titles[i - 1]));
  }
  return lines;
}
