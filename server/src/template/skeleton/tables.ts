import {
  holdsNumbers,
  type BlockTemplate,
  type ColumnTemplate,
  type RowTemplate,
  type TableTemplate,
} from '../model';
import { dataRowsOf } from '../rows';
import { joinParts, partsOf, text, type KnownFacts, type SkeletonPart } from './parts';

type Cell = readonly SkeletonPart[];

/** The table as canonical Markdown, its blocks one after the other; ends with a line feed. */
export const tableSkeleton = (
  table: TableTemplate,
  known: KnownFacts = {},
): readonly SkeletonPart[] =>
  joinParts(table.blocks.map((block) => blockSkeleton(table, block, known)));

/** One block as a caption line, where it has one, and a pipe table; ends with a line feed. */
export function blockSkeleton(
  table: TableTemplate,
  block: BlockTemplate,
  known: KnownFacts = {},
): readonly SkeletonPart[] {
  const lines = table.orientation === 'across' ? acrossLines(block) : downLines(block, known);
  const caption = block.caption === undefined ? [] : [text(`${block.caption}\n\n`)];
  return [...caption, ...lines.flat()];
}

/** A line for each data row; a group's label stands once, in a column of its own before the rows. */
function downLines(block: BlockTemplate, known: KnownFacts): readonly Cell[] {
  const grouped = hasGroups(block);
  const dataRows = dataRowsOf(block);
  const groupLabels = groupLabelsBefore(block.rows);
  const before = (cell: Cell): readonly Cell[] => (grouped ? [cell] : []);
  const delimiters = [
    ...before(labelDelimiter),
    labelDelimiter,
    ...numberDelimiters(block.columns),
  ];
  return [
    pipeLine(titlesDown(block).map((title) => label(title))),
    pipeLine(delimiters),
    ...dataRows.map((row) =>
      pipeLine([
        ...before(label(groupLabels.get(row.id) ?? '')),
        label(row.label, known),
        ...valueCells(row, block.columns),
      ]),
    ),
  ];
}

/** The rows' labels, the columns' titles under each of them, and one line with all values. */
function acrossLines(block: BlockTemplate): readonly Cell[] {
  const { over, titles } = titlesAcross(block);
  const delimiters = block.rows.flatMap(() => numberDelimiters(block.columns));
  const values = block.rows.flatMap((row) => valueCells(row, block.columns));
  return [
    pipeLine(over.map((title) => label(title))),
    pipeLine(delimiters),
    pipeLine(titles.map((title) => label(title))),
    pipeLine(values),
  ];
}

/** Whether the rows' labels stand in two columns, the first for the groups. */
export const hasGroups = (block: BlockTemplate): boolean =>
  block.rows.some((row) => row.kind === 'group');

/** The titles over rows that stand one below the other, one for each cell of the line. */
export const titlesDown = (block: BlockTemplate): readonly string[] => [
  ...(hasGroups(block) ? [''] : []),
  block.corner ?? '',
  ...block.columns.map((column) => column.label),
];

/** The two lines of titles over rows that stand side by side, one for each cell of the line. */
export const titlesAcross = (
  block: BlockTemplate,
): { readonly over: readonly string[]; readonly titles: readonly string[] } => ({
  over: block.rows.flatMap((row) =>
    block.columns.map((_, index) =>
      index === 0 ? [...(row.path ?? []), row.label].join(' ') : '',
    ),
  ),
  titles: block.rows.flatMap(() => block.columns.map((column) => column.label)),
});

/** For the first data row of each group, the labels of the groups that begin with it. */
function groupLabelsBefore(rows: readonly RowTemplate[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const begun: string[] = [];
  for (const row of rows) {
    if (row.kind === 'group') {
      begun.push(row.label);
    } else {
      labels.set(row.id, begun.join(' '));
      begun.length = 0;
    }
  }
  return labels;
}

const valueCells = (row: RowTemplate, columns: readonly ColumnTemplate[]): readonly Cell[] =>
  columns.map((column) => [
    {
      kind: 'fill',
      hint: `${row.label}，${column.label}`,
      proposed: holdsNumbers(column) ? '0' : (column.choices?.[0] ?? ''),
    },
    ...(column.unitIn === 'cell' && column.unit !== undefined ? [text(column.unit)] : []),
  ]);

const label = (value: string, known: KnownFacts = {}): Cell =>
  value === '' ? [] : partsOf(value, known);

const labelDelimiter: Cell = [text('---')];

const numberDelimiters = (columns: readonly ColumnTemplate[]): readonly Cell[] =>
  columns.map(() => [text('---:')]);

const pipeLine = (cells: readonly Cell[]): readonly SkeletonPart[] => [
  text('|'),
  ...cells.flatMap((cell) => (cell.length === 0 ? [text(' |')] : [text(' '), ...cell, text(' |')])),
  text('\n'),
];
