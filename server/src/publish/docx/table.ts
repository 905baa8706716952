import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FormCell, FormTable } from '../form/model';
import { roomyWidths } from '../form/widths';
import { printedWidth } from '../printedWidth';
import { widest } from '../widest';
import { styleIds } from './styles';
import { wordsRun } from './words';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
/** Twentieths of a point to the left and right of a cell's words. */
const cellMargins = { left: 40, right: 40, top: 0, bottom: 0 };

/** A table of no more rows is kept on one page. */
const maxRowsTogether = 20;

/** The table in its official form, as wide as the text; its head is repeated on each page. */
export function formTableOf(table: FormTable, textWidth: number): Table {
  const widths = columnWidths(table.widths, textWidth);
  return tableOf(
    widths,
    table.rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < table.headRows,
          children: cells.map((cell) =>
            cellOf(
              cell,
              widths,
              table.rows.length <= maxRowsTogether && row < table.rows.length - 1,
            ),
          ),
        }),
    ),
  );
}

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: cellMargins,
    rows: [...rows],
  });

/** Whole twips that come to the text's width exactly. */
function columnWidths(shares: readonly number[], textWidth: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let end = 0;
  return shares.map((share) => {
    const start = end;
    before += share;
    end = Math.round((before / whole) * textWidth);
    return end - start;
  });
}

function cellOf(cell: FormCell, widths: readonly number[], keepNext: boolean): TableCell {
  const { column, columns, rows, role, text } = cell;
  const isLabel = role === 'label' && rows === 1 && column + columns > 1;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: widthOf(widths, column, columns), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [cellParagraph(text, isLabel ? AlignmentType.LEFT : AlignmentType.CENTER, keepNext)],
  });
}

const widthOf = (widths: readonly number[], column: number, columns: number): number =>
  widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);

const cellParagraph = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  keepNext = false,
): Paragraph =>
  new Paragraph({ style: styleIds.table, alignment, children: [wordsRun(text)], keepNext });

/** A list: its head repeated on each page, a paragraph for each line of a cell. */
export function listTableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  textWidth: number,
): Table {
  const widths = columnWidths(shares, textWidth);
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: text
              .split('\n')
              .map((line) =>
                cellParagraph(line, isHead ? AlignmentType.CENTER : AlignmentType.LEFT),
              ),
          }),
      ),
    });
  return tableOf(widths, [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))]);
}

/** The widest column of a table that is none of the form's, to the narrowest. */
const widestColumn = 32;
const narrowestColumn = 5;

/** A table that is none of the form's, its columns as wide to one another as their words. */
export function gridTableOf(rows: readonly (readonly string[])[], textWidth: number): Table {
  const count = Math.max(1, widest(rows));
  const placed = rows.map((row) =>
    row.map((text, column) => ({
      text,
      column,
      columns: column === row.length - 1 ? count - column : 1,
    })),
  );
  const natural = Array.from({ length: count }, (_, column) =>
    placed.reduce((most, row) => {
      const cell = row[column];
      return cell?.columns === 1 ? Math.max(most, printedWidth(cell.text)) : most;
    }, narrowestColumn),
  );
  const shares = natural.map((width) => Math.min(width, widestColumn));
  const widths = columnWidths(roomyWidths(shares, placed), textWidth);
  return tableOf(
    widths,
    placed.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            ({ text, column, columns }) =>
              new TableCell({
                columnSpan: columns,
                width: { size: widthOf(widths, column, columns), type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [cellParagraph(text, AlignmentType.LEFT)],
              }),
          ),
        }),
    ),
  );
}
