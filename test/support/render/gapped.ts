import type { BlockTemplate, TableTemplate } from '../../../server/src/template/model';
import { dataRows, groupsBegunBy, rowTexts, type TableModel } from '../reportModel';
import { displayWidth, placedLine, type Placed } from './canvas';
import { asItIs, type Layout } from './layout';
import { positionedText } from './positioned';
import type { Noise } from './style';

type Side = 'left' | 'middle' | 'right';

/** The texts, each in its column of the page: at its left, in its middle or at its right. */
const placed = (
  texts: readonly string[],
  starts: readonly number[],
  step: number,
  side: Side,
): readonly Placed[] =>
  texts.map((text, i) => {
    const room = step - 3 - displayWidth(text);
    return { at: starts[i]! + { left: 0, middle: room >> 1, right: room }[side], text };
  });

/** Table three as a browser for the terminal shows it: one line a row, a gap where a cell is blank. */
function requests(block: BlockTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const step = 16 + noise(4);
  const side = (['left', 'middle', 'right'] as const)[noise(3)]!;
  const first = 96 + noise(6);
  const starts = block.columns.map((_, i) => first + i * step);
  return [
    placedLine(
      placed(
        block.columns.map(({ label }) => label),
        starts,
        step,
        side,
      ),
    ),
    ...dataRows(block).flatMap((row) => [
      ...groupsBegunBy(block, row).map(({ label }) => label),
      placedLine([
        { at: 4, text: row.label },
        ...placed(rowTexts(block, row, cells), starts, step, side),
      ]),
    ]),
  ];
}

export const gappedText: Layout = {
  name: 'a line a row, gaps for blank cells',
  keepsBlanks: ['applications'],
  blanks: ['none', 'addends'],
  fixed: { headingMark: '', blankLines: false, halfWidthPunctuation: false },
  prose: asItIs,
  table: (table: TableTemplate, cells, noise) =>
    table.id === 'applications'
      ? table.blocks.flatMap((block) => requests(block, cells, noise))
      : positionedText.table(table, cells, noise),
};
