import type { RowTemplate, TableTemplate } from '../../../server/src/template/model';
import { driftingTabs } from '../../support/render/driftingTabs';
import { canonicalPipes, groupedPipes } from '../../support/render/pipes';
import { taggedTables } from '../../support/render/tags';
import type { Layout } from '../../support/render/layout';
import { renderDraft } from '../../support/render/draft';
import { editionOf } from '../../support/reader';
import { acrossTexts, dataRows, rowTexts, type TableModel } from '../../support/reportModel';
import { inBlocks, inTable, withChapters, withRows } from './change';
import { drawn, inForm, placed, type Draft, type Fault } from './fault';

const rowsOf = ({ model }: Draft, id: string): readonly RowTemplate[] =>
  editionOf(model.edition)
    .tables.find((table) => table.id === id)!
    .blocks.flatMap(dataRows);

const isInner = ({ parent = 'results' }: RowTemplate): boolean => parent !== 'results';

/** Neighbours of one group left out together. */
const severalMissing: Fault = {
  name: 'several rows of results left out, one after the other',
  code: 'row-missing',
  leaves: ['narrative-count', 'narrative-denial', 'column-total', 'row-total', 'balance'],
  spoil: (draft, draw) => {
    const rows = rowsOf(draft, 'applications').filter(isInner);
    const at = draw(rows.length - 3);
    const left = rows.slice(at, at + 2 + draw(2));
    if (left.some(({ parent }) => parent !== left[0]!.parent)) return null;
    const after = rowsOf(draft, 'applications')[
      rowsOf(draft, 'applications').indexOf(left[left.length - 1]!) + 1
    ]!;
    const broken = inForm(draft, (form) =>
      withRows(form, 'applications', (all) =>
        all.filter(({ id }) => !left.some((row) => row.id === id)),
      ),
    );
    return placed(
      broken,
      ({ tables }) => tables.get('applications')?.rows.get(after.id)?.label?.span,
    );
  },
};

const misnamed: Fault = {
  name: 'a row under a label that is no row’s',
  code: 'row-missing',
  // A line of words that are no label's is running text there.
  seenIn: (layout) => !layout.name.startsWith('one cell a line'),
  spoil: (draft, draw) => {
    const ids = [
      'refused.state-secret',
      'refused.third-party',
      'unavailable.not-held',
      'rejected.petition',
    ];
    const id = drawn(ids, draw)!;
    return inForm(draft, (form) =>
      withRows(form, 'applications', (rows) =>
        rows.map((row) => (row.id === id ? { ...row, label: '9.历史遗留问题' } : row)),
      ),
    );
  },
};

const misnomer: Fault = {
  name: 'table four with 合计 for 总计',
  code: 'column-title',
  // Titles that are cut short are not judged.
  seenIn: (layout) => layout !== driftingTabs,
  spoil: (draft) =>
    inForm(draft, (form) =>
      inTable(form, 'review', (table) =>
        inBlocks(table, (block) => ({
          ...block,
          columns: block.columns.map((column) =>
            column.label === '总计' ? { ...column, label: '合计' } : column,
          ),
        })),
      ),
    ),
};

const variants: readonly (readonly [string, string])[] = [
  ['disclosure', '主动公开政府信息的情况'],
  ['applications', '收到及处理政府信息公开申请情况'],
  ['review', '政府信息公开行政复议和行政诉讼情况'],
  ['issues', '政府信息公开工作存在的主要问题及改进情况'],
  ['other-matters', '其它需要报告的事项'],
];

const variantTitle: Fault = {
  name: 'a chapter’s title in nearly its own words',
  code: 'chapter-title',
  spoil: (draft, draw) => {
    const [id, title] = drawn(variants, draw)!;
    const broken = inForm(draft, (form) =>
      withChapters(form, (chapters) =>
        chapters.map((chapter) => (chapter.id === id ? { ...chapter, title } : chapter)),
      ),
    );
    const onHeading = placed(
      broken,
      ({ chapters }) => chapters.find(({ template }) => template.id === id)?.heading,
    );
    return { ...onHeading, severity: 'hint' };
  },
};

const emptyReview: Fault = {
  name: 'table review with its titles alone',
  code: 'table-empty',
  // The tags around the values are the table's own.
  seenIn: (layout) => layout !== taggedTables,
  spoil: (draft) => {
    const { layout } = draft;
    const titlesAlone: Layout = {
      ...layout,
      table: (table, cells, noise) => {
        const lines = layout.table(table, cells, noise);
        if (table.id !== 'review') return lines;
        const texts = acrossTexts(table, cells);
        return lines.slice(0, lines.length - valueLines(lines, texts.length));
      },
    };
    const text = renderDraft(draft.model, titlesAlone, draft.style);
    return placed({ text, place: { start: 0, end: 0 } }, ({ chapters }) => {
      const chapter = chapters.find(({ template }) => template.id === 'review');
      return chapter && { start: chapter.heading.start, end: chapter.body.end };
    });
  },
};

/** How many lines from the end hold the values. */
function valueLines(lines: readonly string[], values: number): number {
  let left = values;
  let count = 0;
  while (left > 0 && count < lines.length) {
    count++;
    left -= (lines[lines.length - count]!.match(/\d+/g) ?? []).length;
  }
  return count;
}

/** All numbers first and the labels after: the columns of a PDF taken one after the other. */
function inReadingOrder(table: TableTemplate, cells: TableModel): readonly string[] {
  const block = table.blocks[0]!;
  const rows = dataRows(block);
  return [
    ...rows.flatMap((row) => rowTexts(block, row, cells)),
    ...block.columns.map(({ label }) => label),
    ...rows.map(({ label }) => label),
  ];
}

const unreadable: Fault = {
  name: 'table three with its numbers before its labels',
  code: 'table-unreadable',
  // Where a draft marks cells off, no converter takes its columns apart.
  seenIn: (layout) => layout !== canonicalPipes && layout !== groupedPipes,
  spoil: (draft) => {
    const { layout, model, style } = draft;
    const apart: Layout = {
      ...layout,
      table: (table, cells, noise) =>
        table.id === 'applications'
          ? inReadingOrder(table, cells)
          : layout.table(table, cells, noise),
    };
    const text = renderDraft(model, apart, style);
    return placed(
      { text, place: { start: 0, end: 0 } },
      ({ tables }) => tables.get('applications')?.span,
    );
  },
};

export const formFaults: readonly Fault[] = [
  severalMissing,
  misnamed,
  misnomer,
  variantTitle,
  emptyReview,
  unreadable,
];
