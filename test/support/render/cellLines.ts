import type { BlockTemplate, TableTemplate } from '../../../server/src/template/model';
import {
  acrossTexts,
  dataRows,
  groupsBegunBy,
  headerLines,
  rowTexts,
  type TableModel,
} from '../reportModel';
import { anyBlanks, asItIs, type Layout } from './layout';
import type { Noise } from './style';

/** The rows of a table as lists of cells: captions, titles, labels and values. */
function gridRows(table: TableTemplate, cells: TableModel): readonly (readonly string[])[] {
  if (table.orientation === 'across') {
    const block = table.blocks[0]!;
    const [first, ...others] = dataRows(block);
    const titles = block.columns.map(({ label }) => label);
    return [
      [first!.label, others[0]!.path![0]!],
      [...titles, ...others.map(({ label }) => label)],
      others.flatMap(() => titles),
      acrossTexts(table, cells),
    ];
  }
  return table.blocks.flatMap((block) => [
    ...(block.caption === undefined ? [] : [[block.caption]]),
    ...headerRows(block),
    ...dataRows(block).map((row) => [
      ...groupsBegunBy(block, row).map(({ label }) => label),
      row.label,
      ...rowTexts(block, row, cells),
    ]),
  ]);
}

const headerRows = (block: BlockTemplate): readonly (readonly string[])[] =>
  headerLines(block).map((titles, i) => [...(i === 0 ? [block.corner ?? ''] : []), ...titles]);

const invisible = ['', '\u2002', '\u00a0', '\u3000'];

/** A cell with invisible spaces before or after it, as pages have them. */
const padded = (cell: string, noise: Noise): string => {
  const space = invisible[noise(4)]!;
  return noise(2) === 1 ? cell + space : space + cell;
};

const noTitleBroken = (cell: string): string => cell;
const breakTitle = (cell: string): string => cell.replace(/^本年新/, '本年新\n  \n');

export const spacedCellLines: Layout = {
  name: 'one cell a line, blank lines between',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: { blankLines: true },
  prose: asItIs,
  table: (table, cells, noise) => {
    const asBroken = noise(2) === 1 ? breakTitle : noTitleBroken;
    const blank = invisible[1 + noise(3)]!;
    return gridRows(table, cells).flatMap((row) =>
      row.flatMap((cell) => [cell === '' ? blank : padded(asBroken(cell), noise), '']),
    );
  },
};

export const denseCellLines: Layout = {
  name: 'one cell a line, none between',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells, noise) => {
    const blank = invisible[1 + noise(3)]!;
    return gridRows(table, cells).flatMap((row) => row.map((cell) => (cell === '' ? blank : cell)));
  },
};

export const trimmedCellLines: Layout = {
  name: 'one cell a line, blank cells trimmed to empty lines',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: { blankLines: true },
  prose: asItIs,
  table: (table, cells) =>
    gridRows(table, cells).flatMap((row) => row.flatMap((cell) => [cell, ''])),
};

export const pipeEndedCellLines: Layout = {
  name: 'one cell a line, each ended by a pipe',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells, noise) => {
    const pad = '|'.repeat(noise(4));
    return gridRows(table, cells).flatMap((row) => [
      '|',
      ...row.map((cell, i) =>
        [cell, `|${i === row.length - 1 ? pad : ''}`].filter((part) => part !== '').join(' '),
      ),
    ]);
  },
};

export const tabEndedCellLines: Layout = {
  name: 'one cell a line, each ended by a tab',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells) => gridRows(table, cells).flatMap((row) => row.map((cell) => `${cell}\t`)),
};

export const tabsBetweenCellLines: Layout = {
  name: 'one cell a line, a tab between on a line of its own',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells, noise) => {
    const space = noise(2) === 1 ? [''] : [];
    return gridRows(table, cells).flatMap((row) =>
      row.flatMap((cell, i) => [...(i > 0 ? [...space, '\t', ...space] : []), cell]),
    );
  },
};

export const pipesAfterCellLines: Layout = {
  name: 'one cell a line, a pipe before each row and after each cell on lines of their own',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: (table, cells, noise) => {
    const rows = gridRows(table, cells);
    const width = Math.max(...rows.map(({ length }) => length));
    const isBeside = noise(2) === 1;
    // Beside rows of several lengths nothing tells what pads one from its last blank cells.
    const isPadded = table.blocks.length > 1 && noise(2) === 1;
    return rows.flatMap(([first, ...others]) => {
      const pad = isPadded ? '|'.repeat(width - 1 - others.length) : '';
      return [
        ...(isBeside && first !== '' ? [`| ${first!}`] : ['|', first!]),
        '|',
        ...others.flatMap((cell) => [cell, '|']),
        ...(pad === '' ? [] : [pad]),
      ];
    });
  },
};
