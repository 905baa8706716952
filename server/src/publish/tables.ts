import type { FormCell, FormTable } from './form/model';
import { neededWidths } from './form/widths';
import type { Part, Publication } from './model';
import type { Sheet, SheetCell, Workbook } from './xlsx/model';
import { csvText } from './csv';

/** Widths of a sheet's columns for a share of 1, in characters of half width. */
const widthOfShare = 9;
const minWidth = 6;
/** What a number needs besides its digits not to be shown rounded, or as `####`. */
const besideNumber = 2;

/** A sheet for each table of the report; null where it has none. */
export function tablesWorkbook({ title, parts }: Publication): Workbook | null {
  const sheets = parts.flatMap((part): readonly Sheet[] => {
    if (part.kind === 'form') return [formSheet(part.table)];
    return part.kind === 'grid' && part.obstacle ? [gridSheet(part.rows)] : [];
  });
  return sheets.length === 0 ? null : { title, sheets };
}

function formSheet(table: FormTable): Sheet {
  const needed = neededWidths(table.widths.length, table.rows);
  return {
    name: table.name['zh-cn'],
    rows: gridOfForm(table).map((row) => row.map(sheetCell)),
    widths: table.widths.map((width, i) =>
      Math.max(minWidth, width * widthOfShare, needed[i]! + besideNumber),
    ),
    frozenRows: table.headRows,
    merged: table.rows.flatMap((cells, row) =>
      cells.map(({ column, columns, rows }) => ({ row, column, rows, columns })),
    ),
  };
}

function sheetCell(cell: FormCell | null): SheetCell {
  if (!cell) return { value: null, style: 'framed' };
  const isTitle = cell.role === 'title' || cell.role === 'caption' || cell.role === 'corner';
  return { value: valueOf(cell), style: isTitle ? 'title' : 'framed' };
}

/** A number where the cell says nothing but the number. */
function valueOf({ text, figure }: FormCell): string | number | null {
  if (text === '') return null;
  const value = figure?.cell.value;
  return value?.kind === 'number' && value.decimal === text ? value.value : text;
}

const gridSheet = (rows: readonly (readonly string[])[]): Sheet => ({
  name: '',
  rows: rows.map((row) => row.map((value) => ({ value, style: 'framed' as const }))),
});

/** The tables one below the other, each under its name; null where the report has none. */
export function tablesCsv({ parts }: Publication): string | null {
  const tables = parts.flatMap((part): readonly (readonly (readonly string[])[])[] => {
    const rows = rowsOf(part);
    return rows ? [rows] : [];
  });
  if (tables.length === 0) return null;
  return csvText(tables.flatMap((rows, i) => (i === 0 ? rows : [[], ...rows])));
}

function rowsOf(part: Part): readonly (readonly string[])[] | null {
  if (part.kind === 'grid') return part.obstacle ? part.rows : null;
  if (part.kind !== 'form') return null;
  return [
    [part.table.name['zh-cn']],
    ...gridOfForm(part.table).map((row) => row.map((cell) => cell?.text ?? '')),
  ];
}

/** A cell for each place of each row: null where a merged one covers it. */
const gridOfForm = ({ rows, widths }: FormTable): readonly (readonly (FormCell | null)[])[] =>
  rows.map((cells) => {
    const places: (FormCell | null)[] = widths.map(() => null);
    for (const cell of cells) places[cell.column] = cell;
    return places;
  });
