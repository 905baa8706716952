import { createAllowance, type Allowance } from '../allowance';
import type { Block, GridCell, Paragraph } from '../blocks/model';
import { attribute, walkXml } from '../container/xml';
import { cellName, cellPlace, cellRange, type CellRange } from './cells';
import { shownNumber, shownWords, type Shown } from './formats';
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
  /** Rows and columns that hold something and are not shown; columns by their letters. */
  readonly hiddenRows: number;
  readonly hiddenColumns: readonly string[];
  /** Cells whose format shows nothing of what they hold, and those that show a rounded number. */
  readonly hiddenValues: number;
  readonly roundedValues: number;
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
  const { rows, merges, hiddenRows, hiddenColumns, ...counts } = readCells(xml, workbook);
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
  const filled = (row: number): readonly number[] =>
    [...(rows.get(row) ?? [])].flatMap(([column, { text }]) =>
      text.trim() === '' ? [] : [column],
    );
  const columns = new Set([...rows.keys()].flatMap(filled));
  return {
    blocks,
    hiddenRows: hiddenRows.filter((row) => filled(row).length > 0).length,
    hiddenColumns: [...columns]
      .filter((column) =>
        hiddenColumns.some(({ left, right }) => left <= column && column <= right),
      )
      .sort((a, b) => a - b)
      .map((column) => cellName(column, 0).slice(0, -1)),
    ...counts,
  };
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
  const hiddenRows: number[] = [];
  const hiddenColumns: Pick<CellRange, 'left' | 'right'>[] = [];
  let showsNoughts = true;
  let hiddenValues = 0;
  let roundedValues = 0;
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
    const { text, as } = shownValue(value, cell.type, cell.style, workbook);
    if (as === 'hidden' || (!showsNoughts && text === '0')) hiddenValues++;
    else if (as === 'rounded') roundedValues++;
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
        if (isHidden(attributes, 'ht')) hiddenRows.push(number - 1);
      } else if (name === 'col') {
        const [left, right] = [attribute(attributes, 'min'), attribute(attributes, 'max')];
        if (isHidden(attributes, 'width') && hiddenColumns.length < maxColumns)
          hiddenColumns.push({ left: Number(left) - 1, right: Number(right) - 1 });
      } else if (name === 'c') {
        const style = workbook.styles[Number(attribute(attributes, 's') ?? 0)];
        cell = {
          name: attribute(attributes, 'r') ?? '',
          type: attribute(attributes, 't') ?? 'n',
          style,
        };
        words.take();
        formula = false;
      } else if (name === 'sheetView') {
        showsNoughts = !/^(?:0|false)$/.test(attribute(attributes, 'showZeros') ?? '');
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
  return {
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    hiddenValues,
    roundedValues,
    unknownResults,
  };
}

/** Whether a row or column is not shown: it says so, or has no height or width. */
const isHidden = (attributes: Readonly<Record<string, string>>, size: string): boolean =>
  /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '') ||
  Number(attribute(attributes, size) ?? 1) === 0;

function shownValue(
  value: string,
  type: string,
  style: CellStyle | undefined,
  { strings, from1904 }: Workbook,
): Shown {
  const plainly = (text: string): Shown => ({ text, as: 'it is' });
  if (value === '') return plainly('');
  const format = style?.format ?? null;
  switch (type) {
    case 's':
    case 'str':
    case 'inlineStr': {
      const words = type === 's' ? (strings[Number(value)] ?? '') : value;
      return format === null || words === '' ? plainly(words) : shownWords(words, format);
    }
    case 'b':
      return plainly(value === '1' ? 'TRUE' : 'FALSE');
    case 'd':
      return plainly(value.replace(/^(\d{4})-0?(\d+)-0?(\d+)(?:T.*)?$/, '$1年$2月$3日'));
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return plainly(value);
      if (style?.isDate === true) return plainly(dateOf(number, from1904));
      // What arithmetic leaves behind the fifteenth digit, a workbook does not show.
      const exact = Number(number.toPrecision(15));
      const plain = String(exact);
      return format === null ? plainly(plain) : shownNumber(exact, plain, format);
    }
    default:
      return plainly(value);
  }
}

/** A day as a workbook counts it, in words. */
function dateOf(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(days);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
