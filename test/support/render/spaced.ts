import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';
import {
  acrossTexts,
  dataRows,
  groupsBegunBy,
  headerLines,
  rowTexts,
  type TableModel,
} from '../reportModel';
import { wrapped, type Layout } from './layout';
import type { Noise } from './style';

const pieces = (label: string, size: number): readonly string[] => wrapped(label, size);

/** A page's end in one of its usual dresses. */
const pageMark = (noise: Noise): string =>
  ['- 3 -', '-4-', '— 5 —', '第 6 页 共 9 页', '- 7 -'][noise(5)]!;

function rowLines(
  block: BlockTemplate,
  row: RowTemplate,
  cells: TableModel,
  noise: Noise,
): readonly string[] {
  const values = rowTexts(block, row, cells).join(' ');
  const groups = groupsBegunBy(block, row).flatMap(({ label }, i) =>
    pieces(label, i === 0 && noise(3) === 2 ? 1 : [20, 4, 2][noise(3)]!),
  );
  const page = noise(14) === 3 ? [pageMark(noise)] : [];
  if (row.label.length > 14 && noise(2) === 1) {
    return [...groups, ...page, ...pieces(row.label, 12 + noise(5)), values];
  }
  const sameLine = groups.length > 0 && noise(4) === 2;
  const last = `${row.label} ${values}`;
  return sameLine
    ? [...page, ...groups.slice(0, -1), `${groups[groups.length - 1]!} ${last}`]
    : [...groups, ...page, last];
}

function spaced(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  if (table.orientation === 'across') return spacedAcross(table, cells, noise);
  return table.blocks.flatMap((block) => {
    if (block.caption !== undefined) {
      return [
        block.caption,
        ...(noise(5) === 4 ? [pageMark(noise)] : []),
        [block.corner ?? '', ...block.columns.map(({ label }) => label)].join(' '),
        ...dataRows(block).map((row) => [row.label, ...rowTexts(block, row, cells)].join(' ')),
      ];
    }
    const size = [20, 2, 1][noise(3)]!;
    const header = [
      ...pieces(block.corner ?? '', 19),
      ...headerLines(block).flatMap((titles) => titles.flatMap((title) => pieces(title, size))),
    ];
    const repeatAt = noise(3) === 2 ? 5 + noise(15) : -1;
    return [
      ...header,
      ...dataRows(block).flatMap((row, i) => [
        ...(i === repeatAt ? [pageMark(noise), ...header] : []),
        ...rowLines(block, row, cells, noise),
      ]),
    ];
  });
}

function spacedAcross(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const block = table.blocks[0]!;
  const [first, ...others] = dataRows(block);
  const size = [20, 2, 1][noise(3)]!;
  const titles = block.columns.flatMap(({ label }) => pieces(label, size));
  return [
    `${first!.label} ${others[0]!.path![0]!}`,
    ...titles,
    others.map(({ label }) => label).join(' '),
    ...others.flatMap(() => titles),
    ...(noise(5) === 4 ? [pageMark(noise)] : []),
    acrossTexts(table, cells).join(' '),
  ];
}

const spacedLines = (gap: boolean): Layout => ({
  name: `blanks between, as text of a PDF${gap ? ', blank lines between' : ''}`,
  keepsBlanks: [],
  blanks: ['none'],
  fixed: { headingMark: '', blankLines: gap },
  prose: (paragraph) => wrapped(paragraph, 28).flatMap((line) => (gap ? [line, ''] : [line])),
  table: (table, cells, noise) =>
    spaced(table, cells, noise).flatMap((line) => (gap ? [line, ''] : [line])),
});

export const spacedText = spacedLines(false);
export const spacedTextWithGaps = spacedLines(true);
