import { escapeXml } from '../../text/xml';
import { rowHeights, usualWidth } from './heights';
import type { MergedCells, Sheet, SheetCell, StyledCell } from './model';
import { widest } from '../widest';
import { formatOf } from './styles';

/** A sheet's part of the file. */
export interface WrittenSheet {
  readonly xml: string;
  /** What its cells open, in the order of their relationships. */
  readonly links: readonly string[];
  /** The cells that are filtered, as `$A$1:$C$9`; null without a filter. */
  readonly filtered: string | null;
  /** The rows that are printed on each page, as `$1:$3`; null where none stays above the others. */
  readonly repeated: string | null;
}

/** More than this Excel refuses to open. */
const maxCellLength = 32_767;

export function sheetXml(sheet: Sheet): WrittenSheet {
  const { rows, widths = [], frozenRows = 0, filter = false, merged = [] } = sheet;
  const heights = rowHeights(sheet);
  const links: string[] = [];
  const linked: string[] = [];
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const styled = styledCell(cell);
      if (styled.link !== undefined && isSafe(styled.link)) {
        links.push(styled.link);
        linked.push(`<hyperlink ref="${reference(row, column)}" r:id="rId${links.length}"/>`);
      }
      return cellXml(styled, reference(row, column));
    });
    const height = heights[row] === null ? '' : ` ht="${heights[row]}"`;
    return `<row r="${row + 1}"${height}>${written.join('')}</row>`;
  });
  const width = widest(rows);
  const filtered =
    filter && frozenRows > 0 && width > 0
      ? { from: [frozenRows - 1, 0] as const, to: [rows.length - 1, width - 1] as const }
      : null;
  const page = pageFor(width, widths);
  const xml =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    (page.fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView workbookViewId="0">${frozenPane(frozenRows)}</sheetView></sheetViews>` +
    columnsXml(widths) +
    `<sheetData>${lines.join('')}</sheetData>` +
    (filtered
      ? `<autoFilter ref="${reference(...filtered.from)}:${reference(...filtered.to)}"/>`
      : '') +
    mergedXml(merged) +
    (linked.length > 0 ? `<hyperlinks>${linked.join('')}</hyperlinks>` : '') +
    `<pageSetup paperSize="9" orientation="${page.isUpright ? 'portrait' : 'landscape'}"` +
    (page.fits ? ' fitToWidth="1" fitToHeight="0"/>' : '/>') +
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>' +
    '</worksheet>';
  return {
    xml,
    links,
    filtered: filtered && `${absolute(...filtered.from)}:${absolute(...filtered.to)}`,
    repeated: frozenRows > 0 && frozenRows < rows.length ? `$1:$${frozenRows}` : null,
  };
}

/** As many characters of half width as A4 holds upright, and on its side as small as they can still be read. */
const uprightWidth = 90;
const legibleWidth = 250;

/** How a sheet is printed: all its columns in the width of a page, unless they would be too small to read. */
function pageFor(
  columns: number,
  widths: readonly number[],
): { readonly isUpright: boolean; readonly fits: boolean } {
  let width = 0;
  for (let i = 0; i < columns; i++) width += widths[i] ?? usualWidth;
  return { isUpright: width <= uprightWidth, fits: width <= legibleWidth };
}

const styledCell = (cell: SheetCell): StyledCell =>
  cell !== null && typeof cell === 'object' ? cell : { value: cell };

function cellXml({ value, style = 'plain', link }: StyledCell, place: string): string {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  const format = formatOf(style, isNumber, link !== undefined);
  const opening = `<c r="${place}" s="${format}"`;
  if (value === null || value === '') return `${opening}/>`;
  if (isNumber) return `${opening}><v>${value}</v></c>`;
  const words = escapeXml(String(value).slice(0, maxCellLength));
  return `${opening} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** Addresses of the web and of mail, and paths: no other scheme is opened by a click. */
const isSafe = (link: string): boolean =>
  /^(?:https?|mailto|file):/i.test(link) || !/^[a-z][a-z\d+.-]*:/i.test(link);

const frozenPane = (rows: number): string =>
  rows === 0
    ? ''
    : `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>` +
      '<selection pane="bottomLeft"/>';

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths
        .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
        .join('')}</cols>`;

function mergedXml(merged: readonly MergedCells[]): string {
  const several = merged.filter(({ rows, columns }) => rows * columns > 1);
  if (several.length === 0) return '';
  const ranges = several.map(
    ({ row, column, rows, columns }) =>
      `<mergeCell ref="${reference(row, column)}:${reference(row + rows - 1, column + columns - 1)}"/>`,
  );
  return `<mergeCells count="${several.length}">${ranges.join('')}</mergeCells>`;
}

/** The letters of a zero-based column: A, …, Z, AA, … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const reference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
