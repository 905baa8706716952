import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';
import { dataRows, groupsBegunBy, rowTexts, type TableModel } from '../reportModel';
import { asItIs, type Layout } from './layout';
import { canonicalPipes } from './pipes';
import type { Noise } from './style';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A label long enough to be broken, and its two or three pieces. */
function broken(label: string, noise: Noise): readonly [string, string, string] {
  const first = Math.min(4 + noise(6), label.length);
  const second = Math.min(first + 3 + noise(8), label.length);
  return [label.slice(0, first), label.slice(first, second), label.slice(second)];
}

/** Table three as PDF text turned to Markdown has it: rows in order, labels beside, above or below their values. */
function scattered(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  if (table.id !== 'applications') return canonicalPipes.table(table, cells, noise);
  return table.blocks.flatMap((block) => {
    const titles = block.columns.map(({ label }) => label);
    const rows = dataRows(block);
    const lines = [line(['', '', ...titles]), line(['', '', ...titles].map(() => '---'))];
    for (let i = 0; i < rows.length;) {
      const count = Math.min(1 + (noise(4) === 1 ? 1 + noise(2) : 0), rows.length - i);
      lines.push(...rowsOutOfPlace(block, rows.slice(i, i + count), cells, noise));
      i += count;
    }
    return lines;
  });
}

function rowsOutOfPlace(
  block: BlockTemplate,
  rows: readonly RowTemplate[],
  cells: TableModel,
  noise: Noise,
): readonly string[] {
  const labels = rows.map((row) =>
    [...groupsBegunBy(block, row), row].map(({ label }) => label).join(''),
  );
  const values = (i: number, label = ''): string =>
    line(['', label, ...rowTexts(block, rows[i]!, cells)]);
  if (rows.length > 1) return [...labels, ...rows.map((_, i) => values(i))];
  const [label] = labels;
  const [first, second, third] = broken(label!, noise);
  const ways: readonly (readonly string[])[] = [
    [values(0, label)],
    [label!, values(0)],
    [values(0), label!],
    [first, values(0, second), third],
    [values(0, first), second + third],
    [first + second, values(0, third)],
  ];
  return ways[noise(ways.length)]!.filter((each) => each !== '');
}

export const scatteredPipes: Layout = {
  name: 'pipes, labels above and below the rows',
  keepsBlanks: [],
  blanks: ['none'],
  fixed: { looseLabels: false },
  prose: asItIs,
  table: scattered,
};
