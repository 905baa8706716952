import { indexLines, linesAt, type LineIndex } from '../../text/lines';
import { oncePer } from '../../text/oncePer';
import { oncePerText } from '../../text/oncePerText';
import type { Template } from '../../template/model';
import type { Vocabulary } from '../../template/vocabulary';
import type { LineRange } from '../layout/readTableLines';
import type { BoundTable } from '../model';
import { atRest, placedAt } from './placed';
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
  const bind = binderOf(edition)(vocabulary);
  const table = bind(text.slice(start, end), unusualLines(lines, range, start));
  return table && placed(table)(start);
}

/** Binds regions as the vocabulary's table; `lines` says where the lines are, if not where the text ends them. */
const binderOf = oncePer((edition: Template) =>
  oncePer((vocabulary: Vocabulary) =>
    oncePerText((text, lines) => {
      const index = lines === '' ? indexLines(text) : linesAt(text.length, edgesIn(lines));
      const to = lines === '' ? index.count - (/[\r\n]$/.test(text) ? 1 : 0) : index.count;
      const table = bindTable(text, index, { from: 0, to }, vocabulary);
      return table && atRest(table, edition, { text, lines: index });
    }, roomFor),
  ),
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

/** The table where its region begins at `start`; of the places asked for the last is kept. */
const placed = oncePer((table: BoundTable) => {
  let known = table;
  return (start: number): BoundTable => {
    if (known.start !== start) known = placedAt(table, start);
    return known;
  };
});
