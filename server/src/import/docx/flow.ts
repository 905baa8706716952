import type { Block, GridCell, Piece, TableCell } from '../blocks/model';
import type { CellPlace } from '../model';

/** More columns than any table of words has; what spans further is a mistake of the file. */
export const maxColumns = 200;

export interface OpenCell {
  columns: number;
  /** Whether it goes on a cell of the row above, or of the column before. */
  covered: boolean;
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
    const grid = rows.filter(({ deleted }) => !deleted).map(gridRow);
    if (grid.length > 0) this.#blocks.push({ kind: 'table', rows: grid });
  }

  end(): readonly Block[] {
    if (this.#carried.length > 0) this.paragraph('', [], false);
    return this.#blocks;
  }
}

function gridRow({ cells, before, after }: OpenRow): readonly GridCell[] {
  const row: GridCell[] = blanks(before);
  for (const { columns, covered, deleted, place, blocks } of cells) {
    if (deleted) continue;
    const cell: TableCell | null = covered ? null : { place, blocks };
    row.push(cell, ...blanks(columns - 1));
  }
  row.push(...blanks(after));
  return row.slice(0, maxColumns);
}

const blanks = (count: number): null[] =>
  Array.from({ length: Math.max(0, Math.min(count, maxColumns)) }, () => null);
