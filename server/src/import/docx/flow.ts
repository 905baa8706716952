import type { Block, GridCell, Piece } from '../blocks/model';
import type { CellPlace } from '../model';

/** More columns than any table of words has; what spans further is a mistake of the file. */
export const maxColumns = 200;

export interface OpenCell {
  columns: number;
  /** Its part in a merged one: the first of those below it, or one that goes on the cell above or before. */
  merged: 'first' | 'above' | 'before' | null;
  deleted: boolean;
  place: CellPlace | null;
  blocks: readonly Block[];
}

export interface OpenRow {
  readonly cells: OpenCell[];
  before: number;
  after: number;
  deleted: boolean;
}

export interface OpenTable {
  readonly rows: OpenRow[];
}

/** The blocks of one body, cell or text box as they are met with. */
export class Flow {
  readonly #blocks: Block[] = [];
  #carried: readonly Piece[] = [];

  /**
   * `joined`: the next paragraph goes on in the same line, as its mark was deleted. The number is that of the one
   * whose mark stays, before all of it.
   */
  paragraph(number: string, pieces: readonly Piece[], joined: boolean): void {
    const prefix: readonly Piece[] = number === '' ? [] : [{ text: number, source: null }];
    const whole = [...prefix, ...this.#carried, ...pieces];
    this.#carried = joined ? whole : [];
    if (!joined) this.#blocks.push({ kind: 'paragraph', pieces: whole });
  }

  insert(blocks: readonly Block[]): void {
    this.#blocks.push(...blocks);
  }

  table({ rows }: OpenTable): void {
    const grid = gridRows(rows.filter(({ deleted }) => !deleted));
    if (grid.length > 0) this.#blocks.push({ kind: 'table', rows: grid });
  }

  end(): readonly Block[] {
    if (this.#carried.length > 0) this.paragraph('', [], false);
    return this.#blocks;
  }
}

function gridRows(rows: readonly OpenRow[]): readonly (readonly GridCell[])[] {
  let above: ReadonlySet<number> = new Set();
  return rows.map((row) => {
    const begun = new Set<number>();
    const cells = gridRow(row, above, begun);
    above = begun;
    return cells;
  });
}

/**
 * `above`: the columns at which merged cells of the row before begin; `begun` takes those of this row. A cell that
 * goes on where nothing is to be gone on with is one of its own, as Word shows it.
 */
function gridRow(
  { cells, before, after }: OpenRow,
  above: ReadonlySet<number>,
  begun: Set<number>,
): readonly GridCell[] {
  const row: GridCell[] = blanks(before);
  let first = true;
  for (const { columns, merged, deleted, place, blocks } of cells) {
    if (deleted) continue;
    const covered = merged === 'above' ? above.has(row.length) : merged === 'before' && !first;
    if (merged === 'above' || merged === 'first') begun.add(row.length);
    first = false;
    row.push(covered ? null : { place, blocks }, ...blanks(columns - 1));
  }
  row.push(...blanks(after));
  return row.slice(0, maxColumns);
}

const blanks = (count: number): null[] =>
  Array.from({ length: Math.max(0, Math.min(count, maxColumns)) }, () => null);
