import { isTotal } from '../../facts/partRows';
import type { BoundRow, BoundTable, Report, UnknownRow } from '../../report/model';
import type { BlockTemplate, ColumnTemplate, RowTemplate } from '../../template/model';
import { groupsOver } from '../../template/rows';
import { hasGroups, titlesAcross, titlesDown } from '../../template/skeleton/tables';
import { fold } from '../../text/mapped';
import { hasPipe } from '../../text/pipes';
import { textAt } from '../../text/span';

/** One line of a table's cells. */
export interface CanonicalLine {
  readonly cells: readonly string[];
  /** Where it stands in the draft; null for the titles. */
  readonly origin: number | null;
}

/** A table or a part of it in the form that new reports have. */
export interface CanonicalBlock {
  /** The line above it. */
  readonly caption: string | null;
  /** For each column whether numbers stand in it. */
  readonly numeric: readonly boolean[];
  /** Titles first. */
  readonly lines: readonly CanonicalLine[];
}

/**
 * The table as a new report would have it, with the draft's own values. Rows stay in the draft's order;
 * those that the form does not have keep their place. The table must be one that can be formatted.
 */
export const canonicalBlocks = (report: Report, table: BoundTable): readonly CanonicalBlock[] =>
  table.template.orientation === 'across'
    ? table.template.blocks.map((block) => acrossBlock(table, block))
    : table.template.blocks.flatMap((block) => downBlock(report, table, block));

function acrossBlock(table: BoundTable, block: BlockTemplate): CanonicalBlock {
  const { over, titles } = titlesAcross(block);
  const rows = block.rows.map(({ id }) => table.rows.get(id)!);
  return {
    caption: null,
    numeric: over.map(() => true),
    lines: [
      { cells: over, origin: null },
      { cells: titles, origin: null },
      { cells: rows.flatMap(valuesOf), origin: rows[0]?.cells[0]?.span.start ?? null },
    ],
  };
}

/** A row of the draft, of the form or not, with the block it stands in. */
export type DraftRow =
  | { readonly bound: BoundRow; readonly unknown: null; readonly at: number }
  | { readonly bound: null; readonly unknown: UnknownRow; readonly at: number };

function downBlock(
  report: Report,
  table: BoundTable,
  block: BlockTemplate,
): readonly CanonicalBlock[] {
  const rows = rowsByBlock(table).get(block) ?? [];
  if (rows.length === 0) return [];
  const grouped = hasGroups(block);
  const shown = new Set<RowTemplate>();
  const lines = rows.map(({ bound, unknown, at }): CanonicalLine => {
    const before =
      bound && grouped ? [groupCell(block, bound.template, shown)] : grouped ? [''] : [];
    const words = bound ? labelOf(bound) : unknown.label.text;
    const values = bound ? valuesOf(bound) : padded(unknown.pieces, block.columns.length);
    return { cells: [...before, words, ...values], origin: at };
  });
  return [
    {
      caption: block.caption === undefined ? null : captionOf(report, table, block.caption),
      numeric: [...(grouped ? [false] : []), false, ...block.columns.map(() => true)],
      lines: [{ cells: titlesOf(table, block), origin: null }, ...lines],
    },
  ];
}

/** The rows of each block in the draft's order; an unknown one goes with the row before it. */
export function rowsByBlock(table: BoundTable): ReadonlyMap<BlockTemplate, readonly DraftRow[]> {
  const rows: DraftRow[] = [
    ...[...table.rows.values()].map((bound) => ({ bound, unknown: null, at: startOf(bound) })),
    ...table.unknownRows.map((unknown) => ({
      bound: null,
      unknown,
      at: unknown.label.span.start,
    })),
  ].sort((a, b) => a.at - b.at);
  const byBlock = new Map<BlockTemplate, DraftRow[]>();
  let block = rows.find(({ bound }) => bound)?.bound?.block ?? table.template.blocks[0]!;
  for (const row of rows) {
    block = row.bound?.block ?? block;
    const list = byBlock.get(block) ?? [];
    list.push(row);
    byBlock.set(block, list);
  }
  return byBlock;
}

const startOf = ({ label, span }: BoundRow): number => label?.span.start ?? span.start;

/** The labels of the groups that have not been shown yet, outermost first. */
function groupCell(block: BlockTemplate, row: RowTemplate, shown: Set<RowTemplate>): string {
  const over = groupsOver(block, row).filter((group) => !shown.has(group));
  for (const group of over) shown.add(group);
  return over.map(({ label }) => label).join(' ');
}

/** The form's label where the draft's is no other; wrong words stay, for they are reported, and so does 合计. */
export const labelOf = (row: BoundRow): string =>
  row.label && (row.label.likeness === 'similar' || isTotal(row))
    ? row.label.text
    : row.template.label;

const titlesOf = (table: BoundTable, block: BlockTemplate): readonly string[] => {
  const titles = titlesDown(block);
  const first = titles.length - block.columns.length;
  return titles.map((title, i) => wrongTitle(table, block, block.columns[i - first]) ?? title);
};

export const wrongTitle = (
  { headings }: BoundTable,
  block: BlockTemplate,
  column: ColumnTemplate | undefined,
): string | undefined =>
  headings.find(
    (heading) =>
      heading.block === block && heading.column === column && heading.likeness === 'similar',
  )?.text;

/** The caption as the draft has it where it fills a line, markup included. */
function captionOf(report: Report, { span }: BoundTable, caption: string): string {
  const { readLines: lines, text } = report;
  const wanted = fold(caption);
  for (let line = lines.lineAt(span.start); line <= lines.lineAt(span.end); line++) {
    const written = textAt(text, lines.line(line)).trim();
    if (fold(written) === wanted && !written.includes('\t') && !hasPipe(written)) return written;
  }
  return caption;
}

export const valuesOf = ({ cells }: BoundRow): readonly string[] =>
  cells.map(({ text }) => onOneLine(text));

export const padded = (pieces: UnknownRow['pieces'], width: number): readonly string[] =>
  Array.from({ length: Math.max(width, pieces.length) }, (_, i) =>
    onOneLine(pieces[i]?.text ?? ''),
  );

/** A cell's text where line breaks and tabs would end the cell. */
export const onOneLine = (text: string): string => text.replace(/\s*[\r\n\t]\s*/g, ' ');
