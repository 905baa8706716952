import { indexLines, linesAt, type LineIndex } from '../../text/lines';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import { movedBy, type Span } from '../../text/span';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineRange } from '../layout/readTableLines';
import type { BoundRow, BoundTable, CellPiece } from '../model';
import { bindTable } from './table';

/** A table takes many times the memory of its text. */
const roomFor = 60_000;

/**
 * Reads the lines as the given table; null where nothing of the table is in them. A region is read by its own
 * words and kept, so that an edit elsewhere only moves the table.
 */
export function bindRegion(
  text: string,
  lines: LineIndex,
  range: LineRange,
  vocabulary: Vocabulary,
  edition: Template,
): BoundTable | null {
  if (range.from >= range.to) return null;
  const { start } = lines.line(range.from);
  const { end } = lines.lineWithEnding(range.to - 1);
  const table = binderOf(vocabulary)(text.slice(start, end), unusualLines(lines, range, start));
  return table && placed(table)(start, edition);
}

/** Binds regions as the vocabulary's table; `lines` says where the lines are, if not where the text ends them. */
const binderOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((text, lines) => {
    const index = lines === '' ? indexLines(text) : linesAt(text.length, edgesIn(lines));
    const to = lines === '' ? index.count - (/[\r\n]$/.test(text) ? 1 : 0) : index.count;
    return bindTable(text, index, { from: 0, to }, vocabulary);
  }, roomFor),
);

/** Where each line starts, where its words end and where its ending ends: three numbers a line. */
type Edges = readonly number[];

/** The edges of the lines, from `start` on, in writing; empty where each begins where the one before it ends. */
function unusualLines(lines: LineIndex, { from, to }: LineRange, start: number): string {
  const edges: number[] = [];
  let isUsual = true;
  let last = start;
  for (let index = from; index < to; index++) {
    const line = lines.line(index);
    const { end } = lines.lineWithEnding(index);
    // The empty line after a draft's last ending is one that only its place shows.
    const isEnded = line.end < end || (index === to - 1 && line.start < line.end);
    isUsual &&= line.start === last && isEnded;
    last = end;
    edges.push(line.start - start, line.end - start, end - start);
  }
  return isUsual ? '' : edges.join(' ');
}

const edgesIn = (written: string): Edges => written.split(' ').map(Number);

/** A table as it is bound by its region's words alone. */
type Unplaced = Omit<BoundTable, 'edition'>;

/** The table where its region begins at `start`; of the places asked for the last is kept. */
const placed = oncePer((table: Unplaced) => {
  let known: BoundTable | null = null;
  let at = -1;
  return (start: number, edition: Template): BoundTable => {
    if (known?.edition !== edition || at !== start) {
      known = { ...movedTable(table, start), edition };
      at = start;
    }
    return known;
  };
});

/** Written out part by part, so that a part that the model gains cannot be forgotten. */
function movedTable(table: Unplaced, by: number): Unplaced {
  const span = movedBy(by);
  const move = <Item extends { readonly span: Span }>(item: Item): Item => ({
    ...item,
    span: span(item.span),
  });
  // Rows side by side have the same pieces.
  const known = new Map<CellPiece, CellPiece>();
  const piece = (one: CellPiece): CellPiece => {
    const moved = known.get(one) ?? move(one);
    known.set(one, moved);
    return moved;
  };
  const row = (one: BoundRow): BoundRow => ({
    template: one.template,
    block: one.block,
    label: one.label && move(one.label),
    boundBy: one.boundBy,
    cells: one.cells.map(move),
    shape: one.shape,
    pieces: one.pieces.map(piece),
    span: span(one.span),
  });
  const { surplusColumn } = table;
  return {
    template: table.template,
    state: table.state,
    layout: table.layout,
    span: span(table.span),
    rows: new Map([...table.rows].map(([id, one]) => [id, row(one)])),
    unknownRows: table.unknownRows.map(({ label, pieces, span: whole, group }) => ({
      label: move(label),
      pieces: pieces.map(piece),
      span: span(whole),
      group,
    })),
    headings: table.headings.map(move),
    surplusColumn: surplusColumn && {
      heading: surplusColumn.heading,
      at: surplusColumn.at,
      cells: surplusColumn.cells.map(piece),
      misfits: surplusColumn.misfits.map((one) => ({
        piece: piece(one.piece),
        addends: one.addends,
      })),
    },
  };
}
