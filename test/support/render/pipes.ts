import { tableSkeleton } from '../../../server/src/template/skeleton/tables';
import type { TableTemplate } from '../../../server/src/template/model';
import { dataRows, groupsBegunBy, rowTexts, type TableModel } from '../reportModel';
import { anyBlanks, asItIs, type Layout } from './layout';

const everyTable = ['disclosure', 'applications', 'review'];
const markdown = { blankLines: true } as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (count: number): string => line(Array<string>(count).fill('---'));

/** The form that our own skeletons have, the zeros replaced. */
function canonical(table: TableTemplate, cells: TableModel): readonly string[] {
  const texts = table.blocks.flatMap((block) =>
    dataRows(block).flatMap((row) => rowTexts(block, row, cells)),
  );
  let next = 0;
  let filled = '';
  for (const part of tableSkeleton(table)) {
    if (part.kind === 'fill') filled += texts[next++]!;
    else filled += part.text.replace(/^(?:万元|元)/, '');
  }
  return filled.trimEnd().split('\n');
}

export const canonicalPipes: Layout = {
  name: 'pipes, canonical',
  keepsBlanks: everyTable,
  blanks: anyBlanks,
  fixed: markdown,
  prose: asItIs,
  table: canonical,
};

/** A small table for each group, under headings that carry the group's label. */
function grouped(table: TableTemplate, cells: TableModel): readonly string[] {
  if (table.orientation === 'across') return groupedAcross(table, cells);
  return table.blocks.flatMap((block) => {
    const titles = block.columns.map(({ label }) => label);
    if (block.caption !== undefined) {
      return [
        `### ${block.caption}`,
        line([block.corner ?? '', ...titles]),
        rule(titles.length + 1),
        ...dataRows(block).map((row) => line([row.label, ...rowTexts(block, row, cells)])),
        '',
      ];
    }
    const anonymous = [...titles.slice(0, -1).map((_, i) => `数据${i + 1}`), titles.at(-1)!];
    const open = (headings: readonly string[]): readonly string[] => [
      '',
      ...headings.flatMap((heading) => [`### ${heading}`, '']),
      line(['类别', ...anonymous]),
      rule(titles.length + 1),
    ];
    return [
      block.corner ?? '',
      ...dataRows(block).flatMap((row) => {
        const groups = groupsBegunBy(block, row).map(({ label }) => label);
        const values = rowTexts(block, row, cells);
        const alone = row.parent === undefined || row.parent === 'results';
        if (!alone)
          return [...(groups.length > 0 ? open(groups) : []), line([row.label, ...values])];
        return [
          ...open([...groups, row.label]),
          line([row.label.replace(/^(?:（.）|.、)/, ''), ...values]),
        ];
      }),
    ];
  });
}

const groupedAcross = (table: TableTemplate, cells: TableModel): readonly string[] =>
  table.blocks.flatMap((block) =>
    dataRows(block).flatMap((row) => [
      `### ${row.path ? `${row.path.join('')}（${row.label}）` : row.label}`,
      line(block.columns.map(({ label }) => label)),
      rule(block.columns.length),
      line(rowTexts(block, row, cells)),
      '',
    ]),
  );

export const groupedPipes: Layout = {
  name: 'pipes, a table for each group',
  keepsBlanks: everyTable,
  blanks: anyBlanks,
  fixed: markdown,
  prose: asItIs,
  table: grouped,
};
