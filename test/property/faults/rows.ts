import type { ColumnTemplate, RowTemplate } from '../../../server/src/template/model';
import { hasCell } from '../../support/disclosure';
import { editionOf } from '../../support/reader';
import {
  dataRows,
  type CellModel,
  type ReportModel,
  type TableModel,
} from '../../support/reportModel';
import { driftingTabs } from '../../support/render/driftingTabs';
import { inBlocks, inTable, withRows, withTable } from './change';
import { drawn, inForm, placed, type Draft, type Fault } from './fault';

const rowsOf = ({ model }: Draft, id: string): readonly RowTemplate[] =>
  editionOf(model.edition)
    .tables.find((table) => table.id === id)!
    .blocks.flatMap(dataRows);

/** Leaves one of the rows out. */
const missing = (name: string, table: string, among: (row: RowTemplate) => boolean): Fault => ({
  name,
  code: 'row-missing',
  leaves: ['narrative-count', 'narrative-denial'],
  spoil: (draft, draw) => {
    const rows = rowsOf(draft, table);
    const row = drawn(rows.filter(among), draw);
    if (!row) return null;
    const broken = inForm(draft, (form) =>
      withRows(form, table, (all) => all.filter(({ id }) => id !== row.id)),
    );
    const neighbour = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1]!;
    return placed(broken, ({ tables }) => tables.get(table)?.rows.get(neighbour.id)?.label?.span);
  },
});

const ofResults = ({ parent }: RowTemplate): boolean => parent !== undefined;

/** The official label and one that says nearly the same. */
const reworded: readonly (readonly [string, string])[] = [
  ['属于国家秘密', '涉及国家秘密'],
  ['危及“三安全一稳定”', '影响“三安全一稳定”'],
  ['保护第三方合法权益', '保护第三方的权益'],
  ['本机关不掌握相关政府信息', '本单位不掌握相关信息'],
  ['补正后申请内容仍不明确', '补正后内容不明确'],
  ['信访举报投诉类申请', '信访投诉类申请'],
];

const relabelled: Fault = {
  name: 'a row’s label in other words',
  code: 'row-label',
  // A label that is cut in two there may be cut between the word that is wrong and the rest.
  seenIn: (layout) => layout !== driftingTabs,
  spoil: (draft, draw) => {
    const [official, other] = drawn(reworded, draw)!;
    return inForm(draft, (form) =>
      withRows(form, 'applications', (rows) =>
        rows.map((row) => ({ ...row, label: row.label.replace(official, other) })),
      ),
    );
  },
};

const zero: CellModel = { text: '0', value: 0 };
const sum = (cells: readonly CellModel[]): CellModel => {
  const value = cells.reduce((total, cell) => total + (cell.value ?? 0), 0);
  return { text: String(value), value };
};

/** Sums over the given rows, column by column. */
const sumsOver = (table: TableModel, rows: readonly string[]): TableModel[string] =>
  Object.fromEntries(
    Object.keys(table.received!).map((column) => [
      column,
      sum(rows.map((row) => table[row]![column] ?? zero)),
    ]),
  );

const subtotalRow: Fault = {
  name: 'a row of subtotals',
  code: 'row-unknown',
  spoil: (draft, draw) => {
    const group = drawn(['refused', 'unavailable', 'rejected'], draw)!;
    const members = rowsOf(draft, 'applications').filter(({ parent }) => parent === group);
    const last = members[members.length - 1]!;
    const subtotal: RowTemplate = { ...last, id: 'subtotal', label: '小计' };
    const model = withTable(draft.model, 'applications', (table) => ({
      ...table,
      subtotal: sumsOver(
        table,
        members.map(({ id }) => id),
      ),
    }));
    return inForm(
      draft,
      (form) =>
        withRows(form, 'applications', (rows) =>
          rows.flatMap((row) => (row.id === last.id ? [row, subtotal] : [row])),
        ),
      model,
    );
  },
};

const subtotalColumn: Fault = {
  name: 'a column of subtotals',
  code: 'row-unknown',
  spoil: (draft) => {
    const organisations = ['business', 'research', 'welfare', 'legal-service', 'other'];
    const figures = Object.values(draft.model.tables.applications!);
    // Zeros alone do not tell what they add up.
    if (figures.every((cells) => organisations.every((column) => cells[column]!.value === 0)))
      return null;
    const model = withTable(draft.model, 'applications', (table) =>
      Object.fromEntries(
        Object.entries(table).map(([row, cells]) => [
          row,
          { ...cells, subtotal: sum(organisations.map((column) => cells[column]!)) },
        ]),
      ),
    );
    return inForm(
      draft,
      (form) =>
        inTable(form, 'applications', (table) =>
          inBlocks(table, (block) => ({
            ...block,
            columns: block.columns.flatMap((column) =>
              column.id === 'other'
                ? [column, { ...column, id: 'subtotal', label: '小计' }]
                : [column],
            ),
          })),
        ),
      model,
    );
  },
};

/** The three rows that 2021 put in the place of one. */
const singleRow: Fault = {
  name: '（六）其他处理 in a single row, as in 2019',
  code: 'row-missing',
  // A label that is cut in two there begins like the row that is missing.
  seenIn: (layout) => layout !== driftingTabs,
  spoil: (draft) => {
    if (!hasCell(editionOf(draft.model.edition), 'applications/other.fee-unpaid/total'))
      return null;
    const old = editionOf('2019')
      .tables.find(({ id }) => id === 'applications')!
      .blocks[0]!.rows.find(({ id }) => id === 'other')!;
    const model: ReportModel = withTable(draft.model, 'applications', (table) => ({
      ...table,
      other: sumsOver(
        table,
        Object.keys(table).filter((row) => row.startsWith('other.')),
      ),
    }));
    const broken = inForm(
      draft,
      (form) =>
        withRows(form, 'applications', (rows) =>
          rows.flatMap((row) => (row.id === 'other' ? [old] : row.parent === 'other' ? [] : [row])),
        ),
      model,
    );
    return placed(
      broken,
      ({ tables }) => tables.get('applications')?.rows.get('other')?.label?.span,
    );
  },
};

/** Rows of the inner groups; 其他 is a column's title too, and its second row is taken for that. */
const isNamedAlone = ({ id, parent = 'results' }: RowTemplate): boolean =>
  parent !== 'results' && id !== 'other.other';

const duplicated: Fault = {
  name: 'a row written twice',
  code: 'row-unknown',
  spoil: (draft, draw) => {
    const row = drawn(rowsOf(draft, 'applications').filter(isNamedAlone), draw)!;
    const broken = inForm(draft, (form) =>
      withRows(form, 'applications', (rows) =>
        rows.flatMap((each) => (each.id === row.id ? [each, each] : [each])),
      ),
    );
    // Either of the two may be the one too many.
    const { start, end } = broken.place;
    return { ...broken, place: { start, end: end + (end - start) } };
  },
};

export const rowFaults: readonly Fault[] = [
  missing('a row of table two left out', 'disclosure', () => true),
  missing('a row of results left out', 'applications', ofResults),
  missing('requests received left out', 'applications', ({ id }) => id === 'received'),
  missing('requests carried in left out', 'applications', ({ id }) => id === 'carried-in'),
  missing('the total of results left out', 'applications', ({ id }) => id === 'total'),
  missing('requests carried out left out', 'applications', ({ id }) => id === 'carried-out'),
  relabelled,
  subtotalRow,
  subtotalColumn,
  singleRow,
  duplicated,
];

const titleWords: readonly (readonly [string, string])[] = [
  ['本年处理决定数量', '本年处理决定总数'],
  ['对外公开总数量', '对外公开数量'],
  ['本年收费金额', '本年收费总额'],
  ['现行有效件数', '现行有效数'],
];

export const columnFaults: readonly Fault[] = [
  {
    name: 'a column’s title in other words',
    code: 'column-title',
    spoil: (draft, draw) => {
      const [official, other] = drawn(titleWords, draw)!;
      const [block] = editionOf(draft.model.edition)
        .tables.flatMap(({ blocks }) => blocks)
        .filter(({ columns }) => columns.some(({ label }) => label.includes(official)));
      if (!block) return null;
      return inForm(draft, (form) =>
        inTable(form, 'disclosure', (table) =>
          inBlocks(table, (each) =>
            each.id === block.id ? { ...each, columns: each.columns.map(renamed) } : each,
          ),
        ),
      );

      function renamed(column: ColumnTemplate): ColumnTemplate {
        return { ...column, label: column.label.replace(official, other) };
      }
    },
  },
];
