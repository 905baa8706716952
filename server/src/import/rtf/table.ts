import type { Block, GridCell, Table } from '../blocks/model';

/** A table as its cells and rows are met with; what a cell covers is told before a row's end, or after its cells. */
export class OpenTable {
  #cell: Block[] = [];
  #row: GridCell[] = [];
  #rows: GridCell[][] = [];
  /** Whether each cell of the row goes on one above or before. */
  #covered: boolean[] = [];
  #coversNext = false;

  add(block: Block): void {
    this.#cell.push(block);
  }

  beginDefinition(): void {
    this.#covered = [];
    this.#coversNext = false;
  }

  coverNext(): void {
    this.#coversNext = true;
  }

  defineCell(): void {
    this.#covered.push(this.#coversNext);
    this.#coversNext = false;
  }

  endCell(): void {
    this.#row.push({ blocks: this.#cell, place: null });
    this.#cell = [];
  }

  endRow(): void {
    this.#rows.push(this.#row.map((cell, index) => (this.#covered[index] === true ? null : cell)));
    this.#row = [];
  }

  /** The rows that have ended, as a table, which begins anew; null without any. */
  take(): Table | null {
    const rows = this.#rows;
    this.#rows = [];
    return rows.length > 0 ? { kind: 'table', rows } : null;
  }
}
