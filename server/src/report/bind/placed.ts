import { movedBy, type Span } from '../../text/span';
import type { Template } from '../../template/model';
import type { BoundRow, BoundTable, CellPiece, RowLabel } from '../model';

/** A table as it is bound: what stands in its region, wherever that is. */
export type Unplaced = Omit<BoundTable, 'edition' | 'region' | 'start' | 'atRest'>;

/** The table by itself. */
export function atRest(
  table: Unplaced,
  edition: Template,
  region: BoundTable['region'],
): BoundTable {
  const own: { -readonly [Part in keyof BoundTable]: BoundTable[Part] } = {
    template: table.template,
    edition,
    state: table.state,
    layout: table.layout,
    span: table.span,
    rows: table.rows,
    unknownRows: table.unknownRows,
    headings: table.headings,
    surplusColumn: table.surplusColumn,
    region,
    start: 0,
    // It is itself, once it is there.
    atRest: undefined!,
  };
  own.atRest = own;
  return own;
}

/**
 * The table at rest in a draft in which its region begins at `start`. A row is moved there only when it is
 * asked for: an edit before a table costs what is then looked at.
 *
 * Written out part by part, so that a part that the model gains cannot be forgotten.
 */
export function placedAt(table: BoundTable, start: number): BoundTable {
  if (start === table.start) return table;
  const span = movedBy(start);
  const all = (spans: readonly Span[]): readonly Span[] =>
    spans.length === 0 ? spans : spans.map(span);
  const label = (one: RowLabel): RowLabel => ({
    text: one.text,
    span: span(one.span),
    likeness: one.likeness,
  });
  // Rows side by side have the same pieces.
  const known = new Map<CellPiece, CellPiece>();
  const piece = (one: CellPiece): CellPiece => {
    const moved = known.get(one) ?? {
      span: span(one.span),
      text: one.text,
      value: one.value,
      copies: all(one.copies),
    };
    known.set(one, moved);
    return moved;
  };
  const row = (one: BoundRow): BoundRow => ({
    template: one.template,
    block: one.block,
    label: one.label && label(one.label),
    boundBy: one.boundBy,
    cells: one.cells.map((cell) => ({
      column: cell.column,
      text: cell.text,
      span: span(cell.span),
      copies: all(cell.copies),
      value: cell.value,
    })),
    shape: one.shape,
    pieces: one.pieces.map(piece),
    span: span(one.span),
  });
  const { surplusColumn } = table;
  return {
    template: table.template,
    edition: table.edition,
    state: table.state,
    layout: table.layout,
    span: span(table.span),
    rows: new PlacedRows(table.rows, row),
    unknownRows: table.unknownRows.map((one) => ({
      label: label(one.label),
      pieces: one.pieces.map(piece),
      span: span(one.span),
      group: one.group,
    })),
    headings: table.headings.map((one) => ({
      column: one.column,
      block: one.block,
      text: one.text,
      span: span(one.span),
      copies: all(one.copies),
      likeness: one.likeness,
    })),
    surplusColumn: surplusColumn && {
      heading: surplusColumn.heading,
      at: surplusColumn.at,
      cells: surplusColumn.cells.map(piece),
      misfits: surplusColumn.misfits.map((one) => ({
        piece: piece(one.piece),
        addends: one.addends,
      })),
    },
    region: table.region,
    start,
    atRest: table,
  };
}

/** Rows by their ids, each of which is moved to its place when it is asked for. */
class PlacedRows implements ReadonlyMap<string, BoundRow> {
  private readonly placed = new Map<string, BoundRow>();
  private all: ReadonlyMap<string, BoundRow> | null = null;

  constructor(
    private readonly atRest: ReadonlyMap<string, BoundRow>,
    private readonly place: (row: BoundRow) => BoundRow,
  ) {}

  get size(): number {
    return this.atRest.size;
  }

  has(id: string): boolean {
    return this.atRest.has(id);
  }

  get(id: string): BoundRow | undefined {
    const known = this.placed.get(id);
    const row = known ? undefined : this.atRest.get(id);
    if (!row) return known;
    const placed = this.place(row);
    this.placed.set(id, placed);
    return placed;
  }

  keys(): MapIterator<string> {
    return this.atRest.keys();
  }

  values(): MapIterator<BoundRow> {
    return this.inOrder().values();
  }

  entries(): MapIterator<[string, BoundRow]> {
    return this.inOrder().entries();
  }

  [Symbol.iterator](): MapIterator<[string, BoundRow]> {
    return this.entries();
  }

  forEach(...asked: Parameters<ReadonlyMap<string, BoundRow>['forEach']>): void {
    this.inOrder().forEach(...asked);
  }

  /** All of them, in the order of the draft. */
  private inOrder(): ReadonlyMap<string, BoundRow> {
    return (this.all ??= new Map(Array.from(this.atRest.keys(), (id) => [id, this.get(id)!])));
  }
}
