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

/** How one table's tags are written; converters differ. */
interface Manner {
  /** Every cell on a line of its own, every row on one, or the whole table on one. */
  readonly breaks: 'cells' | 'rows' | 'none';
  readonly blank: string;
  readonly paragraphs: boolean;
}

const mannerOf = (noise: Noise): Manner => ({
  breaks: (['cells', 'rows', 'none'] as const)[noise(3)]!,
  blank: ['', '&nbsp;', ' '][noise(3)]!,
  paragraphs: noise(2) === 1,
});

const cell = (text: string, manner: Manner, spans = ''): string => {
  const content = text === '' ? manner.blank : text;
  return `<td${spans}>${manner.paragraphs && text !== '' ? `<p><span style="font-family:'宋体'">${content}</span></p>` : content}</td>`;
};

const row = (cells: readonly string[], { breaks }: Manner): string =>
  breaks === 'cells'
    ? ['<tr class="odd">', ...cells, '</tr>'].join('\n')
    : `<tr>${cells.join('')}</tr>`;

function downRows(block: BlockTemplate, cells: TableModel, manner: Manner): readonly string[] {
  const deepest = Math.max(...dataRows(block).map((each) => groupsOf(block, each).length));
  const captions =
    block.caption === undefined ? [] : [row([cell(block.caption, manner, ' colspan="4"')], manner)];
  const titles = headerLines(block).map((line, i) =>
    row(
      [
        ...(i === 0 ? [cell(block.corner ?? '', manner, ` colspan="${deepest + 1}"`)] : []),
        ...line.map((title) => cell(title, manner)),
      ],
      manner,
    ),
  );
  const rows = dataRows(block).map((each) => {
    const groups = groupsBegunBy(block, each).map((group) =>
      cell(group.label, manner, ` rowspan="${headedBy(block, group)}"`),
    );
    const texts = rowTexts(block, each, cells).map((text) => cell(text, manner));
    return row([...groups, cell(each.label, manner), ...texts], manner);
  });
  return [...captions, ...titles, ...rows];
}

const headedBy = (block: BlockTemplate, group: RowTemplate): number =>
  dataRows(block).filter((each) => groupsOf(block, each).includes(group)).length;

function acrossRows(table: TableTemplate, cells: TableModel, manner: Manner): readonly string[] {
  const [block] = table.blocks;
  const over = dataRows(block!).flatMap((each) => each.path ?? []);
  const named = dataRows(block!).map((each) => cell(each.label, manner, ' colspan="5"'));
  const titles = dataRows(block!).flatMap(() =>
    block!.columns.map(({ label }) => cell(label.replace(/^(..)(..)$/, '$1<br>$2'), manner)),
  );
  return [
    row(
      [...new Set(over)].map((label) => cell(label, manner)),
      manner,
    ),
    row(named, manner),
    row(titles, manner),
    row(
      acrossTexts(table, cells).map((text) => cell(text, manner)),
      manner,
    ),
  ];
}

function table(form: TableTemplate, cells: TableModel, noise: Noise): readonly string[] {
  const manner = mannerOf(noise);
  const rows =
    form.orientation === 'across'
      ? acrossRows(form, cells, manner)
      : form.blocks.flatMap((block) => downRows(block, cells, manner));
  const lines = ['<table border="1">', '<tbody>', ...rows, '</tbody>', '</table>'];
  return manner.breaks === 'none' ? [lines.join('')] : lines.join('\n').split('\n');
}

/** A page's tags, as Markdown has them where pipes cannot hold merged cells. */
export const taggedTables: Layout = {
  name: 'tags',
  keepsBlanks: ['disclosure', 'applications', 'review'],
  blanks: anyBlanks,
  fixed: { blankLines: true },
  prose: asItIs,
  table,
};
