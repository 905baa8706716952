import { createAllowance, type Allowance } from '../allowance';
import type { Block, GridCell, Paragraph } from '../blocks/model';
import { attribute, walkXml } from '../container/xml';
import { cellName, cellPlace, cellRange, type CellRange } from './cells';
import type { CellStyle } from './styles';
import { createCellWords } from './words';

/** More columns than any table of words has, and more merged cells than a report's workbook. */
const maxColumns = 200;
const maxMerges = 10_000;

/** What the cells of all sheets name. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

export interface Sheet {
  readonly blocks: readonly Block[];
  readonly hiddenRows: number;
  /** Formulas whose result was not kept. */
  readonly unknownResults: number;
}

interface SheetCell {
  readonly text: string;
  readonly bordered: boolean;
}

type Rows = Map<number, Map<number, SheetCell>>;

/** Reads a sheet's rows: a table where cells stand side by side or have borders, else lines. */
export function readSheet(xml: string, part: string, workbook: Workbook): Sheet {
  const { rows, merges, hiddenRows, unknownResults } = readCells(xml, workbook);
  const spend = createAllowance();
  const rightEnds = new Map(merges.map(({ left, top, right }) => [`${left}/${top}`, right]));
  const covered = coveredCells(merges, rows, spend);
  const blocks: Block[] = [];
  let table: (readonly GridCell[])[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table });
    table = [];
  };
  const lastWords = lastRowWithWords(rows);
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const place = (column: number) =>
      ({ kind: 'sheet', part, name: cellName(column, row) }) as const;
    const paragraph = (text: string): Paragraph => ({
      kind: 'paragraph',
      pieces: text.split(/(\n)/).map((each) => ({ text: each, source: null })),
    });
    const filled = [...cells].filter(([, { text }]) => text.trim() !== '');
    const last = Math.max(-1, ...[...cells].map(([column, cell]) => (isShown(cell) ? column : -1)));
    if (last < 0 || row > lastWords) continue;
    spend(last + 1);
    const only = filled.length === 1 ? filled[0]! : null;
    if (only && isLine(only[0], row, cells, rightEnds)) {
      endTable();
      blocks.push({ ...paragraph(only[1].text), place: place(only[0]) });
      continue;
    }
    table.push(
      Array.from({ length: last + 1 }, (_, column) =>
        covered.has(`${column}/${row}`)
          ? null
          : { blocks: [paragraph(cells.get(column)?.text ?? '')], place: place(column) },
      ),
    );
  }
  endTable();
  return { blocks, hiddenRows, unknownResults };
}

/** Frames are drawn down to a sheet's end now and then. */
function lastRowWithWords(rows: Rows): number {
  let last = -1;
  for (const [row, cells] of rows) {
    if (row > last && [...cells.values()].some(({ text }) => text.trim() !== '')) last = row;
  }
  return last;
}

const isShown = ({ text, bordered }: SheetCell): boolean => text.trim() !== '' || bordered;

/** Whether a row's only words are a line: over its whole width, or with nothing drawn beside them. */
function isLine(
  column: number,
  row: number,
  cells: ReadonlyMap<number, SheetCell>,
  rightEnds: ReadonlyMap<string, number>,
): boolean {
  const right = rightEnds.get(`${column}/${row}`) ?? column;
  return [...cells].every(([each, { bordered }]) => (each >= column && each <= right) || !bordered);
}

function coveredCells(
  merges: readonly CellRange[],
  rows: Rows,
  spend: Allowance,
): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { left, right, top, bottom } of merges) {
    for (const row of rowsWithin(rows, top, bottom)) {
      spend(Math.min(right - left, maxColumns) + 1);
      for (let column = left; column <= Math.min(right, maxColumns); column++) {
        if (column !== left || row !== top) covered.add(`${column}/${row}`);
      }
    }
  }
  return covered;
}

function* rowsWithin(rows: Rows, top: number, bottom: number): Iterable<number> {
  if (bottom - top > rows.size) {
    for (const row of rows.keys()) if (row >= top && row <= bottom) yield row;
    return;
  }
  for (let row = top; row <= bottom; row++) if (rows.has(row)) yield row;
}

function readCells(xml: string, workbook: Workbook) {
  const rows: Rows = new Map();
  const merges: CellRange[] = [];
  let hiddenRows = 0;
  let unknownResults = 0;
  const spend = createAllowance();
  let at = { column: -1, row: -1 };
  let cell: { name: string; type: string; style: CellStyle | undefined } | null = null;
  const words = createCellWords();
  let formula = false;
  const endCell = (): void => {
    if (!cell) return;
    const value = words.take();
    // A cell without a name is the next, and so is a row.
    const place = cellPlace(cell.name) ?? { ...at, column: at.column + 1 };
    // The blank places before a cell are the table's as well.
    if (value !== '') spend(Math.max(1, Math.min(place.column - at.column, maxColumns)));
    at = place;
    if (place.column >= maxColumns || place.row < 0) return;
    if (formula && value === '') unknownResults++;
    const text = shownValue(value, cell.type, cell.style, workbook);
    const bordered = cell.style?.bordered ?? false;
    if (text === '' && !bordered) return;
    const row = rows.get(place.row) ?? new Map<number, SheetCell>();
    rows.set(place.row, row);
    row.set(place.column, { text, bordered });
  };
  walkXml(xml, {
    open: (name, attributes) => {
      words.open(name, attributes);
      if (name === 'row') {
        const number = Number(attribute(attributes, 'r') ?? at.row + 2);
        at = { column: -1, row: number - 1 };
        if (isTrue(attribute(attributes, 'hidden'))) hiddenRows++;
      } else if (name === 'c') {
        const style = workbook.styles[Number(attribute(attributes, 's') ?? 0)];
        cell = {
          name: attribute(attributes, 'r') ?? '',
          type: attribute(attributes, 't') ?? 'n',
          style,
        };
        words.take();
        formula = false;
      } else if (name === 'f') formula = true;
      // A result in words may be none at all, and is known: =IF(A1="","",A1).
      else if (name === 'v' && cell?.type === 'str') formula = false;
      else if (name === 'mergeCell') {
        const range = cellRange(attribute(attributes, 'ref') ?? '');
        if (range && merges.length < maxMerges) merges.push(range);
      }
    },
    text: (text) => {
      if (cell) words.text(text);
    },
    close: (name) => {
      words.close(name);
      if (name !== 'c') return;
      endCell();
      cell = null;
    },
  });
  return { rows, merges, hiddenRows, unknownResults };
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

function shownValue(
  value: string,
  type: string,
  style: CellStyle | undefined,
  { strings, from1904 }: Workbook,
): string {
  if (value === '') return '';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      if (style?.isDate === true) return dateOf(number, from1904);
      // What arithmetic leaves behind the fifteenth digit, a workbook does not show.
      return String(Number(number.toPrecision(15)));
    }
    default:
      return value;
  }
}

/** A day as a workbook counts it, in words. */
function dateOf(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(days);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
