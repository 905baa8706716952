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

/** A word as converters space it out or cut its opening bracket off. */
function worn(label: string, noise: Noise): string {
  switch (noise(6)) {
    case 1:
      return label.replace(/^（/, '');
    case 2:
      return `${label.slice(0, 4)} ${label.slice(4)}`;
    case 3:
      return label.replace(/^(\d\.|（.）)/, '$1 ');
    default:
      return label;
  }
}

function rowLines(
  block: BlockTemplate,
  row: RowTemplate,
  cells: TableModel,
  noise: Noise,
): readonly string[] {
  const begun = groupsBegunBy(block, row);
  const drift = Array<string>(noise(3)).fill('');
  const groups = begun.map(({ label }) => worn(label, noise));
  const values = rowTexts(block, row, cells);
  const merged = groupsOf(block, row).length === 0 ? Array<string>(noise(2)).fill('') : [];
  const label = worn(row.label, noise);
  const whole = [...(begun.length > 0 ? groups : drift), label, ...merged, ...values];
  if (noise(10) === 7 && !values.includes('')) whole.push('');
  if (row.label.length > 10 && noise(8) === 5 && values.some((value) => value !== '')) {
    const cut = 5 + noise(4);
    return [
      [...groups, label.slice(0, cut), ...values.map(() => '')].join('\t'),
      '',
      ['', label.slice(cut), ...values].join('\t'),
    ];
  }
  // A group's label that runs on over a page goes on beside the group's next row.
  if (begun.length === 0 && groupsOf(block, row).length === 2 && noise(9) === 4) {
    const rest = groupsOf(block, row)[1]!.label.slice(-1);
    return ['', [rest, label, ...values].join('\t')];
  }
  return noise(12) === 9 ? ['', whole.join('\t')] : [whole.join('\t')];
}

function drifting(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  if (table.orientation === 'across') return driftingAcross(table, cells, noise);
  return table.blocks.flatMap((block) => {
    const header = headerLines(block).map((titles, i) =>
      [...(i === 0 ? [block.corner ?? ''] : ['', '']), ...titles, ''].join('\t'),
    );
    if (block.caption !== undefined) {
      return [
        `${block.caption}\t\t\t`,
        header[0]!.trimEnd(),
        ...(noise(4) === 3 ? [''] : []),
        ...dataRows(block).map((row) => [row.label, ...rowTexts(block, row, cells)].join('\t')),
      ];
    }
    const repeatAt = noise(3) === 2 ? 5 + noise(15) : -1;
    return [
      ...header,
      ...dataRows(block).flatMap((row, i) => [
        ...(i === repeatAt ? ['', ...header] : []),
        ...rowLines(block, row, cells, noise),
      ]),
    ];
  });
}

function driftingAcross(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const block = table.blocks[0]!;
  const [first, ...others] = dataRows(block);
  const spaced = noise(2) === 1;
  const clipped = spaced && noise(3) === 1;
  const title = (label: string): string =>
    spaced ? [...(clipped ? label.slice(1) : label)].join(' ') : label;
  const titles = block.columns.map(({ label }) => title(label));
  return [
    [first!.label, '', '', '', '', others[0]!.path![0]!, ...Array<string>(9).fill('')],
    [...titles, ...others.flatMap(({ label }) => [label, '', '', '', ''])],
    [...titles.map(() => ''), ...others.flatMap(() => titles)],
    ...(noise(2) === 1 ? [[]] : []),
    acrossTexts(table, cells),
    ...(noise(4) === 1 ? [Array<string>(15).fill('---')] : []),
  ].map((line) => line.join('\t'));
}

export const driftingTabs: Layout = {
  name: 'tabs, drifting as PDF converters leave them',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: {},
  prose: asItIs,
  table: drifting,
};
