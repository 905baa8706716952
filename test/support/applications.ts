import { dataRows } from './reportModel';
import { editionOf } from './reader';

const block = editionOf('2021').tables.find(({ id }) => id === 'applications')!.blocks[0]!;

/**
 * Table three of 2021 in pipes, all of zeros but for the rows given by id, each `自然人 … 总计` apart by
 * blanks. Marks `⟦⟧` around a number stay.
 */
export function applicationsTable(rows: Readonly<Record<string, string>>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = ['项目', ...block.columns.map(({ label }) => label)];
  return [
    line(titles),
    line(titles.map(() => '---')),
    ...dataRows(block).map(({ id, label }) =>
      line([label, ...(rows[id] ?? '0 0 0 0 0 0 0').split(' ')]),
    ),
  ].join('\n');
}

/** Seven of natural persons received, five handled, two carried out: every sum is true. */
export const balanced: Readonly<Record<string, string>> = {
  received: '6 0 0 0 0 0 6',
  'carried-in': '1 0 0 0 0 0 1',
  granted: '3 0 0 0 0 0 3',
  partial: '1 0 0 0 0 0 1',
  'refused.process-information': '1 0 0 0 0 0 1',
  total: '5 0 0 0 0 0 5',
  'carried-out': '2 0 0 0 0 0 2',
};
