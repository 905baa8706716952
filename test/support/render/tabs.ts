import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';
import {
  acrossTexts,
  dataRows,
  groupsBegunBy,
  groupsOf,
  headerLines,
  rowTexts,
  type TableModel,
} from '../reportModel';
import { anyBlanks, asItIs, type Layout } from './layout';
import type { Noise } from './style';

/** How merged cells come out of a paste. */
interface Paste {
  /** Whether cells merged downwards leave an empty cell on each line. */
  readonly below: boolean;
  /** Whether cells merged to the right leave empty cells after the label. */
  readonly beside: boolean;
  /** Whether each line of the requests' table ends in a tab. */
  readonly trailing: boolean;
}

function tabbed(table: TableTemplate, cells: TableModel, paste: Paste): readonly string[] {
  if (table.orientation === 'across') return tabbedAcross(table, cells, paste);
  return table.blocks.flatMap((block) => [
    ...(block.caption === undefined ? [] : [block.caption]),
    ...headerLines(block).map((titles, i) => {
      const before = i === 0 ? [block.corner ?? ''] : Array<string>(paste.below ? i : 0).fill('');
      return [...before, ...titles].join('\t');
    }),
    ...dataRows(block).map((row) => {
      const texts = rowTexts(block, row, cells);
      const end = paste.trailing && block.columns.length > 3 ? [''] : [];
      return [...labelCells(block, row, paste), ...texts, ...end].join('\t');
    }),
  ]);
}

function labelCells(block: BlockTemplate, row: RowTemplate, paste: Paste): readonly string[] {
  const begun = groupsBegunBy(block, row);
  const groups = groupsOf(block, row);
  const deepest = Math.max(...dataRows(block).map((each) => groupsOf(block, each).length));
  const before = groups.flatMap((group) =>
    begun.includes(group) ? [group.label] : paste.below ? [''] : [],
  );
  const beside = paste.beside ? Array<string>(deepest - groups.length).fill('') : [];
  return [...before, row.label, ...beside];
}

function tabbedAcross(table: TableTemplate, cells: TableModel, paste: Paste): readonly string[] {
  const block = table.blocks[0]!;
  const [first, ...others] = dataRows(block);
  const titles = block.columns.map(({ label }) => label);
  const gap = paste.below ? titles.map(() => '') : [];
  return [
    [first!.label, ...(paste.beside ? titles.slice(1).map(() => '') : []), others[0]!.path![0]!],
    [...titles, ...others.map(({ label }) => label)],
    [...gap, ...others.flatMap(() => titles)],
    acrossTexts(table, cells),
  ].map((line) => line.join('\t'));
}

export const pastedTabs: Layout = {
  name: 'tabs, as pasted from Word',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells, noise: Noise) =>
    tabbed(table, cells, {
      below: noise(2) === 1,
      beside: noise(3) === 1,
      trailing: noise(3) === 2,
    }),
};

/** The same with commas or semicolons, as a spreadsheet saves it: every line has the cells of the merged ones. */
export const spreadsheetCommas: Layout = {
  ...pastedTabs,
  name: 'commas, as a spreadsheet saves them',
  table: (table, cells, noise) => {
    const separator = noise(3) === 2 ? ';' : ',';
    return tabbed(table, cells, { below: true, beside: true, trailing: false }).map((line) =>
      line.replaceAll('\t', separator),
    );
  },
};
