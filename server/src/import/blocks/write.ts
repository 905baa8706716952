import { withinBounds } from '../allowance';
import type { CellOrigin, Origin, PartSpan } from '../model';
import { seam, type Block, type Paragraph, type Piece, type Table, type TableCell } from './model';

/** Blocks as text, and the way back. */
export interface WrittenBlocks {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly cells: readonly CellOrigin[];
}

/**
 * Writes paragraphs as lines and the rows of tables with tabs between their cells, empty where a merged
 * cell covers them. Tables of one column, and those that hold others, only lay out the page: what
 * stands in them is written in its order.
 */
export function writeBlocks(blocks: readonly Block[]): WrittenBlocks {
  const writer = new Writer();
  writer.blocks(blocks);
  return { text: withinBounds(writer.text()), origins: writer.origins, cells: writer.cells };
}

class Writer {
  readonly origins: Origin[] = [];
  readonly cells: CellOrigin[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  text(): string {
    return this.#parts.join('');
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (isData(block)) this.#table(block);
      else for (const row of block.rows) for (const cell of row) this.blocks(cell?.blocks ?? []);
    }
  }

  #paragraph({ pieces, place }: Paragraph): void {
    for (const line of linesOf(pieces)) {
      const words = withoutIndent(line);
      if (words.length === 0) continue;
      const start = this.#length;
      for (const piece of words) this.#write(piece.text, piece.source);
      if (place) this.cells.push({ start, end: this.#length, place });
      this.#write('\n', null);
    }
  }

  #table({ rows }: Table): void {
    for (const row of rows) {
      row.forEach((cell, index) => {
        if (index > 0) this.#write('\t', null);
        if (cell) this.#cell(cell);
      });
      this.#write('\n', null);
    }
  }

  #cell(cell: TableCell): void {
    const start = this.#length;
    for (const { text, source } of trimmed(cellPieces(cell))) this.#write(text, source);
    if (cell.place) this.cells.push({ start, end: this.#length, place: cell.place });
  }

  #write(text: string, source: PartSpan | null): void {
    if (text === '') return;
    this.#parts.push(text);
    const start = this.#length;
    this.#length += text.length;
    if (source) this.origins.push({ start, end: this.#length, source });
  }
}

const isData = ({ rows }: Table): boolean =>
  rows.some((row) => row.length > 1) &&
  !rows.some((row) => row.some((cell) => cell?.blocks.some(({ kind }) => kind === 'table')));

/** A cell's paragraphs in one line: they are pieces of one label or value. */
function cellPieces({ blocks }: TableCell): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = '';
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    for (const line of linesOf(block.pieces)) {
      const words = trimmed(line.map((piece) => ({ ...piece, text: oneLine(piece.text) })));
      const first = words[0]?.text ?? '';
      if (/\w$/.test(last) && /^\w/.test(first)) pieces.push(blank);
      pieces.push(...words);
      last = words.at(-1)?.text ?? last;
    }
  }
  return pieces;
}

const oneLine = (text: string): string => text.replace(/\t/g, ' ');

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of withoutSeams(pieces.flatMap(withoutSymbols))) {
    if (piece.text === '\n') lines.push([]);
    else lines.at(-1)!.push(piece);
  }
  return lines;
}

/** Each seam as a blank where digits would run together, and as nothing elsewhere. */
function withoutSeams(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  let isApart = false;
  for (const piece of pieces) {
    if (piece === seam) isApart = true;
    if (piece.text === '') continue;
    const last = whole.at(-1)?.text ?? '';
    if (isApart && /\d$/.test(last) && /^\d/.test(piece.text)) whole.push(blank);
    whole.push(piece);
    isApart = false;
  }
  return whole;
}

/**
 * What the fonts of signs have instead of letters: a bullet, a box. No other font shows it, and before a number it would
 * be no number.
 */
const symbols = /[\uf000-\uf0ff]+/g;

/** Each such sign is only a seam between what stands before and after it. */
function withoutSymbols(piece: Piece): readonly Piece[] {
  if (piece.text.search(symbols) < 0) return [piece];
  const parts: Piece[] = [];
  let from = 0;
  const add = (to: number): void => {
    parts.push({ text: piece.text.slice(from, to), source: within(piece, from, to) });
  };
  for (const { 0: found, index } of piece.text.matchAll(symbols)) {
    add(index);
    parts.push(seam);
    from = index + found.length;
  }
  add(piece.text.length);
  return parts;
}

const blank: Piece = { text: ' ', source: null };

/** One tab only indents, or stands after a number; several hold a table's cells apart. */
function withoutIndent(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = trimmed(pieces);
  if (!first) return [];
  const inner = [first, ...rest];
  const tabs = inner.filter(({ text }) => text === '\t').length;
  return tabs > 1 ? inner : inner.map((piece) => (piece.text === '\t' ? blank : piece));
}

/** Without white space at both ends. The pieces that remain keep the stretches they came from. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  let from = 0;
  let to = pieces.length;
  while (from < to && pieces[from]!.text.trim() === '') from++;
  while (to > from && pieces[to - 1]!.text.trim() === '') to--;
  return pieces.slice(from, to).map((piece, index, all) => {
    const start = index === 0 ? piece.text.length - piece.text.trimStart().length : 0;
    const end = index === all.length - 1 ? piece.text.trimEnd().length : piece.text.length;
    return start === 0 && end === piece.text.length
      ? piece
      : { text: piece.text.slice(start, end), source: within(piece, start, end) };
  });
}

/** Part of a piece's source; all of it where the text is written there in other characters. */
function within({ text, source }: Piece, start: number, end: number): PartSpan | null {
  if (source === null || source.end - source.start !== text.length) return source;
  return { part: source.part, start: source.start + start, end: source.start + end };
}
