import type { BlockTemplate, RowTemplate, TableTemplate } from '../../../server/src/template/model';
import {
  acrossTexts,
  dataRows,
  groupsBegunBy,
  groupsOf,
  rowTexts,
  type TableModel,
} from '../reportModel';
import { placedLine, titleLines, type Placed } from './canvas';
import { wrapped, type Layout } from './layout';
import type { Noise } from './style';

/** Columns of the page at which labels by depth and the first values stand. */
interface Grid {
  readonly labels: readonly [number, number, number];
  readonly values: number;
  readonly step: number;
}

const pageEnd = (noise: Noise): readonly string[] => ['', `${' '.repeat(40)}-${1 + noise(9)}-`];

const placeValues = (texts: readonly string[], grid: Grid): readonly Placed[] =>
  texts.map((text, i) => ({ at: grid.values + i * grid.step - (text.length >> 1), text }));

function rowLines(
  block: BlockTemplate,
  row: RowTemplate,
  values: readonly Placed[],
  grid: Grid,
  noise: Noise,
): readonly string[] {
  const at = grid.labels[groupsOf(block, row).length]!;
  const room = Math.max(8, Math.floor((grid.values - at) / 2) - 1);
  const label = { at, text: row.label };
  if (row.label.length <= room) return [placedLine([label, ...values])];
  const parts = wrapped(row.label, room).map((text) => placedLine([{ at, text }]));
  return noise(2) === 1 && parts.length === 2
    ? [parts[0]!, placedLine(values), parts[1]!]
    : [...parts, placedLine(values)];
}

/** The group's label, vertically in its middle: beside a row or on a line of its own. */
function withGroupLabel(
  lines: readonly (readonly string[])[],
  label: string,
  at: number,
  noise: Noise,
): readonly string[] {
  const middle = Math.floor(lines.length / 2);
  const beside = lines[middle]!;
  const width = at + label.length * 2;
  if (
    lines.length % 2 === 1 &&
    beside.length === 1 &&
    /^ *$/.test(beside[0]!.slice(0, width + 1))
  ) {
    const shared = placedLine([{ at, text: label }]);
    const merged = shared + beside[0]!.slice(width);
    return [...lines.slice(0, middle).flat(), merged, ...lines.slice(middle + 1).flat()];
  }
  const own = placedLine([{ at: at + noise(2), text: label }]);
  return [...lines.slice(0, middle).flat(), own, ...lines.slice(middle).flat()];
}

function requests(block: BlockTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const grid: Grid = { labels: [noise(2), 18, 29], values: 58 + noise(6), step: 8 + noise(3) };
  const titles = block.columns.map(({ label }, i) => ({
    at: grid.values - 1 + i * grid.step,
    text: label,
  }));
  const header = [
    placedLine([{ at: grid.values + 10, text: '申请人情况' }]),
    placedLine([{ at: grid.values + 8, text: '法人或其他组织' }]),
    ...wrapped(block.corner ?? '', 22),
    ...titleLines(titles, 2),
    '',
  ];
  const rowsOf = (rows: readonly RowTemplate[]): readonly (readonly string[])[] =>
    rows.map((row) => [
      ...(noise(16) === 11 ? pageEnd(noise) : []),
      ...rowLines(block, row, placeValues(rowTexts(block, row, cells), grid), grid, noise),
    ]);
  const lines: string[] = [];
  const rows = dataRows(block);
  for (let i = 0; i < rows.length;) {
    const row = rows[i]!;
    const groups = groupsOf(block, row);
    const inner = groups[1];
    if (inner) {
      const members = rows.filter((each) => groupsOf(block, each)[1] === inner);
      lines.push(...withGroupLabel(rowsOf(members), inner.label, grid.labels[1], noise));
      i += members.length;
    } else {
      lines.push(...rowsOf([row]).flat());
      i++;
    }
    const [outer] = groupsBegunBy(block, row);
    if (outer && outer.parent === undefined)
      lines.push(` ${outer.label.replace(/(.)(?=.)/g, '$1 ')}`, '', '');
  }
  return [...header, ...lines];
}

function small(block: BlockTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const at = block.columns.map((_, i) => 20 + noise(6) + i * 20);
  return [
    placedLine([{ at: 14 + noise(20), text: block.caption ?? '' }]),
    '',
    ...(noise(6) === 5 ? pageEnd(noise) : []),
    placedLine([
      { at: 7, text: block.corner ?? '' },
      ...block.columns.map(({ label }, i) => ({ at: at[i]!, text: label })),
    ]),
    '',
    ...dataRows(block).flatMap((row) => [
      placedLine([
        { at: 0, text: row.label },
        ...rowTexts(block, row, cells).map((text, i) => ({ at: at[i]! + 5, text })),
      ]),
      ...(noise(2) === 1 ? [''] : []),
    ]),
    '',
  ];
}

function across(table: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const block = table.blocks[0]!;
  const [first, ...others] = dataRows(block);
  const step = 6 + noise(2);
  const titles = dataRows(block).flatMap((_, r) =>
    block.columns.map(({ label }, c) => ({
      at: (r * block.columns.length + c) * step,
      text: label,
    })),
  );
  return [
    placedLine([
      { at: 2 * step, text: first!.label },
      { at: 9 * step, text: others[0]!.path![0]! },
    ]),
    '',
    placedLine(others.map(({ label }, i) => ({ at: (6 + 5 * i) * step, text: label }))),
    '',
    ...titleLines(titles, 2),
    '',
    placedLine(acrossTexts(table, cells).map((text, i) => ({ at: 1 + i * step, text }))),
  ];
}

/** The text of a PDF with its layout kept: columns by blanks, labels where they stood on the page. */
export const positionedText: Layout = {
  name: 'columns by blanks, as text of a PDF that keeps the layout',
  keepsBlanks: ['applications'],
  blanks: ['none', 'alternate'],
  fixed: { headingMark: '', blankLines: false },
  prose: (paragraph) => wrapped(paragraph, 30, '  ').map((line) => `   ${line}`),
  table: (table, cells, noise) => {
    const margin = ' '.repeat(noise(8));
    const lines =
      table.orientation === 'across'
        ? across(table, cells, noise)
        : table.blocks.flatMap((block) =>
            block.caption === undefined
              ? requests(block, cells, noise)
              : small(block, cells, noise),
          );
    return lines.map((line) => (line === '' ? line : margin + line));
  },
};
