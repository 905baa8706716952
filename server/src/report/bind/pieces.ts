import { sumOver } from '../../template/evaluate';
import {
  holdsNumbers,
  type BlockTemplate,
  type ColumnTemplate,
  type TableTemplate,
} from '../../template/model';
import type { CellValue } from '../../text/cellValue';
import { yuanPer } from '../../text/money';
import { textAt, type Span } from '../../text/span';
import type { BlankProof, StreamItem } from '../layout/stream';
import type { BoundRow, BoundHeading, CellPiece, UnknownRow, SurplusColumn, Cell } from '../model';

/** A value or blank as it comes from the stream. */
export interface DraftPiece extends CellPiece {
  /** What shows the blank; null for a value. */
  readonly proof: BlankProof | null;
}

/** Of a cell that stands once. */
export const noCopies: readonly Span[] = [];

export function pieceOf(
  text: string,
  item: Extract<StreamItem, { kind: 'value' | 'blank' }>,
): DraftPiece {
  const copies = item.copies ?? noCopies;
  return item.kind === 'blank'
    ? { span: item.span, text: '', value: { kind: 'blank' }, proof: item.proof, copies }
    : {
        span: item.span,
        text: textAt(text, item.span).trim(),
        value: item.value,
        proof: null,
        copies,
      };
}

/** The pieces with the blanks that only the pitch of the lines shows if the row then has one of the widths, else without them. */
export const settled = (
  pieces: readonly DraftPiece[],
  widths: readonly number[],
): readonly DraftPiece[] =>
  widths.includes(pieces.length) ? pieces : pieces.filter(({ proof }) => proof !== 'pitch');

/** A heading as a binder finds it: where it stands once more is told of all of them at last. */
export type TitleFound = Omit<BoundHeading, 'copies'>;

/** What a binder makes of a region's stream. */
export interface Binding {
  readonly rows: ReadonlyMap<string, BoundRow>;
  readonly unknownRows: readonly UnknownRow[];
  readonly headings: readonly TitleFound[];
  readonly surplusColumn: SurplusColumn | null;
  /** From the first to the last place that belongs to the table; null where none does. */
  readonly span: Span | null;
  /** Whether the values no longer stand with their labels. */
  readonly orderLost: boolean;
}

/** The smallest span that covers all the parts; null where there is none. */
export function coverOf(parts: readonly { readonly span: Span }[]): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const { span } of parts) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return parts.length === 0 ? null : { start, end };
}

/** Cells of the block's columns from as many pieces; none for no pieces. */
export const layCells = (block: BlockTemplate, pieces: readonly CellPiece[]): readonly Cell[] =>
  pieces.length === 0
    ? []
    : block.columns.map((column, i) => {
        const { text, span, copies, value } = pieces[i]!;
        return {
          column,
          text,
          span,
          copies,
          value: holdsNumbers(column) ? valueIn(column, value) : { kind: 'entry' },
        };
      });

/** Where things are counted, a number of ten thousands is one that was rounded, and no sum can have it in it. */
const valueIn = ({ type }: ColumnTemplate, value: CellValue): CellValue =>
  type !== 'amount' && value.kind === 'number' && (yuanPer[value.unit ?? ''] ?? 1) > 1
    ? { kind: 'words', meansNumber: null }
    : value;

export const isNumber = ({ value }: CellPiece): boolean => value.kind === 'number';

export const isBlank = ({ value }: CellPiece): boolean => value.kind === 'blank';

/** Whether something stands there: a number or words. */
export const isFilled = ({ value }: CellPiece): boolean => value.kind !== 'blank';

/** The number of a piece or a cell, 0 for a blank; null for words. */
export const numberOf = ({ value }: Pick<Cell, 'value'>): number | null =>
  value.kind === 'number' ? value.value : value.kind === 'blank' ? 0 : null;

/** Whether the row's total is the sum of its addends, blanks taken as 0; null where that says nothing. */
export function totalAgrees(
  table: TableTemplate,
  block: BlockTemplate,
  pieces: readonly CellPiece[],
): boolean | null {
  const formula = table.formulas.find(({ over }) => over === 'columns');
  if (!formula) return null;
  const numberAt = (id: string): number | null => {
    const piece = pieces[block.columns.findIndex((column) => column.id === id)];
    return piece ? numberOf(piece) : null;
  };
  const total = sumOver(formula.right, numberAt);
  const addends = total === null ? null : sumOver(formula.left, numberAt);
  return total === null || addends === null ? null : total > 0 && total === addends;
}
