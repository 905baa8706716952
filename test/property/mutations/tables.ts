import type { BoundTable } from '../../../server/src/report/model';
import type { Edit } from '../../../server/src/text/edit';
import { canonicalPipes, groupedPipes } from '../../support/render/pipes';
import { clippedPipes } from '../../support/render/clipped';
import { pastedTabs } from '../../support/render/tabs';
import { taggedTables } from '../../support/render/tags';
import type { Layout } from '../../support/render/layout';
import type { Noise } from '../../support/render/style';
import type { Draft } from '../faults/fault';
import { edited, endOfLine, insertion, type Mutation } from './mutation';

const marks = ['- 3 -', '-4-', '— 5 —', '第 6 页 共 9 页', '－ 7 －'];

/** Where lines begin at which a row of the table does, the first row aside. */
function rowStarts({ report }: Draft, { rows }: BoundTable): readonly number[] {
  const starts = [...rows.values()].map(
    ({ span }) => report.lines.line(report.lines.lineAt(span.start)).start,
  );
  return [...new Set(starts)].sort((a, b) => a - b).slice(1);
}

const tableOf = ({ report }: Draft, id: string): BoundTable | null => {
  const table = report.tables.get(id);
  return table?.state === 'read' ? table : null;
};

function pageEnd(draft: Draft, draw: Noise): string {
  const eol = endOfLine(draft);
  const mark = marks[draw(marks.length)]!;
  return draw(2) === 0 ? `${mark}${eol}` : `${eol}${mark}${eol}${eol}`;
}

/** The lines from the table's beginning to its first row. */
function headOf({ report, text }: Draft, table: BoundTable): string | null {
  const { lines } = report;
  const first = Math.min(...[...table.rows.values()].map(({ span }) => lines.lineAt(span.start)));
  const start = lines.line(lines.lineAt(table.span.start)).start;
  const end = lines.line(first).start;
  return end > start ? text.slice(start, end) : null;
}

const inPipesOrTabs = (layout: Layout): boolean =>
  [canonicalPipes, clippedPipes, groupedPipes, pastedTabs].includes(layout);

const bold = (
  draft: Draft,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly Edit[] =>
  spans
    .filter(({ start, end }) => end > start && !draft.text.slice(start, end).includes('\n'))
    .map((span) => ({ span, newText: `**${draft.text.slice(span.start, span.end)}**` }));

const captions = [
  '单位：件',
  '（单位：件）',
  '表3 收到和处理政府信息公开申请情况统计表',
  '表三',
  '填报单位：办公室',
];
const notes = [
  ['注：表内数据由各科室填报，办公室汇总。'],
  ['备注：以上数据截至12月31日。'],
  ['说明：', '1.自然人包括个体工商户。', '2.重复申请只统计一次。'],
  ['注：1.本表按申请人身份分列；2.数据不含咨询。'],
];

export const tableMutations: readonly Mutation[] = [
  {
    name: 'page marks between rows',
    seenIn: (layout) => layout !== taggedTables,
    write: (draft, draw) => {
      const table = tableOf(draft, draw(3) === 0 ? 'disclosure' : 'applications');
      if (!table) return null;
      const starts = rowStarts(draft, table).filter(() => draw(6) === 0);
      return starts.length === 0
        ? null
        : edited(
            draft,
            starts.map((start) => insertion(start, pageEnd(draft, draw))),
          );
    },
  },
  {
    name: 'the head of table three again after a page’s end',
    seenIn: (layout) => layout !== taggedTables && layout !== groupedPipes,
    write: (draft, draw) => {
      const table = tableOf(draft, 'applications');
      const head = table && headOf(draft, table);
      if (!table || !head) return null;
      const starts = rowStarts(draft, table);
      const start = starts[draw(starts.length)]!;
      return edited(draft, [insertion(start, pageEnd(draft, draw) + head)]);
    },
  },
  {
    name: 'bold totals and labels',
    seenIn: inPipesOrTabs,
    write: (draft, draw) => {
      const totals = [...draft.report.tables.values()].flatMap(({ rows }) =>
        [...rows.values()].flatMap(({ template, label, cells }) => [
          ...(template.id === 'total' || draw(5) === 0 ? (label ? [label.span] : []) : []),
          ...cells
            .filter(
              ({ column, text }) =>
                text !== '' && (column.id === 'total' || template.id === 'total'),
            )
            .map(({ span }) => span),
        ]),
      );
      return edited(draft, bold(draft, totals));
    },
  },
  {
    name: 'a caption before the table',
    write: (draft, draw) => {
      const id = ['disclosure', 'applications', 'review'][draw(3)]!;
      const table = tableOf(draft, id);
      if (!table) return null;
      const { lines } = draft.report;
      const at = lines.line(lines.lineAt(table.span.start)).start;
      const eol = endOfLine(draft);
      const caption = captions[draw(captions.length)]!;
      return edited(draft, [insertion(at, `${' '.repeat(draw(2) * 30)}${caption}${eol}${eol}`)]);
    },
  },
  {
    name: 'notes after the table',
    write: (draft, draw) => {
      const id = ['disclosure', 'applications', 'review'][draw(3)]!;
      const table = tableOf(draft, id);
      if (!table) return null;
      const { lines } = draft.report;
      const at = lines.lineWithEnding(lines.lineAt(table.span.end)).end;
      const eol = endOfLine(draft);
      const note = notes[draw(notes.length)]!;
      return edited(draft, [insertion(at, `${eol}${note.join(eol)}${eol}${eol}`)]);
    },
  },
];
