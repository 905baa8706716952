import { countsChanges } from '../../support/disclosure';
import { editionOf } from '../../support/reader';
import type { CellModel, ReportModel, TableModel } from '../../support/reportModel';
import { withParagraphs, withTable } from './change';
import { terseDrafts } from './drafts';
import { drawn, inForm, placed, type Broken, type Draft, type Fault } from './fault';
import { withSentence } from './sentences';
import { inColumn, inRow, numbersOf } from './places';

const cellOf = (value: number): CellModel => ({ text: String(value), value });

type Cells = Readonly<Record<string, number>>;

/** Other numbers in rows of a table; the place is where those of the first row stand. */
function withNumbers(draft: Draft, tableId: string, rows: Readonly<Record<string, Cells>>): Broken {
  const model = withTable(draft.model, tableId, (table) =>
    Object.entries(rows).reduce<TableModel>(
      (changed, [row, cells]) => ({
        ...changed,
        [row]: {
          ...changed[row],
          ...Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, cellOf(value)])),
        },
      }),
      table,
    ),
  );
  const broken = inForm(draft, (form) => form, model);
  const [[row, cells]] = Object.entries(rows) as [[string, Cells]];
  return placed(broken, ({ tables }) => {
    const spans = tables
      .get(tableId)
      ?.rows.get(row)
      ?.cells.filter(({ column }) => column.id in cells)
      .map(({ span }) => span);
    return spans?.[0] && { start: spans[0].start, end: spans[spans.length - 1]!.end };
  });
}

const valueAt = ({ tables }: ReportModel, table: string, row: string, column: string): number =>
  tables[table]?.[row]?.[column]?.value ?? 0;

/** Whether the draft's table two is as the form of that year has it. */
const isOf = (form: '2019' | '2021', { model }: Draft): boolean =>
  countsChanges(editionOf(model.edition)) === (form === '2019');

/** Table two with other numbers; null where it is not as in that form or not fit for it. */
const inDisclosure = (
  name: string,
  code: string,
  form: '2019' | '2021',
  numbers: (draft: Draft) => Readonly<Record<string, Cells>> | null,
  more: Partial<Fault> = {},
): Fault => ({
  name,
  code,
  drafts: terseDrafts(),
  also: ['narrative-count'],
  spoil: (draft) => {
    const rows = isOf(form, draft) ? numbers(draft) : null;
    return rows && withNumbers(draft, 'disclosure', rows);
  },
  ...more,
});

const mayNotRegulate = ({ model: { agency } }: Draft): boolean =>
  /(?:(?<!自治)区|[县镇乡])(?:人民政府|\p{Script=Han}*(?:局|办公室))$/u.test(agency);

const disclosure: readonly Fault[] = [
  inDisclosure('regulations of a body that may make none', 'regulation-power', '2021', (draft) =>
    mayNotRegulate(draft) ? { regulations: { issued: 2, repealed: 0, 'in-force': 11 } } : null,
  ),
  inDisclosure(
    'old regulations of a body that may make none',
    'regulation-power',
    '2019',
    (draft) =>
      mayNotRegulate(draft)
        ? { regulations: { made: 0, 'newly-disclosed': 0, 'disclosed-total': 11 } }
        : null,
  ),
  inDisclosure('decisions filled in as sums of matters', 'decision-sum', '2019', () => ({
    licensing: { 'prior-items': 40, change: 3, decisions: 43 },
    penalties: { 'prior-items': 25, change: -2, decisions: 23 },
  })),
  inDisclosure('fewer documents disclosed than made', 'disclosure-gap', '2019', () => ({
    'normative-documents': { made: 9, 'newly-disclosed': 7, 'disclosed-total': 60 },
  })),
  inDisclosure(
    'more documents disclosed in the year than in all',
    'disclosure-gap',
    '2019',
    () => ({
      'normative-documents': { made: 9, 'newly-disclosed': 9, 'disclosed-total': 5 },
    }),
  ),
  inDisclosure('fewer documents in force than were issued', 'repeal-exceeds', '2021', () => ({
    'normative-documents': { issued: 9, repealed: 2, 'in-force': 5 },
  })),
  inDisclosure(
    'no decision on many matters, though the text tells of some',
    'zero-suspect',
    '2019',
    () => ({ licensing: { 'prior-items': 200, change: 0, decisions: 0 } }),
    {
      spoil: (draft) => {
        if (
          !isOf('2019', draft) ||
          valueAt(draft.model, 'disclosure', 'licensing', 'decisions') === 0
        )
          return null;
        const model = withParagraphs(draft.model, 'overview', (all) => [
          ...all,
          '全年办理行政许可事项较多。',
        ]);
        return withNumbers({ ...draft, model }, 'disclosure', {
          licensing: { 'prior-items': 200, change: 0, decisions: 0 },
        });
      },
    },
  ),
  {
    name: 'fees in 元 under a title in 万元',
    code: 'unit-scale',
    drafts: terseDrafts(),
    spoil: (draft) => {
      if (!isOf('2021', draft) || !/[县区镇乡]|局$/.test(draft.model.agency)) return null;
      if (/[市省州区](?:人民政府|人民政府办公[厅室])$/.test(draft.model.agency)) return null;
      const [place] = numbersOf(draft, 'disclosure').filter(
        (each) => inRow('fees')(each) && inColumn('amount')(each),
      );
      if (!place || place.value < 10) return null;
      const yuan = Math.round(place.value * 10_000);
      return {
        ...withNumbers(draft, 'disclosure', { fees: { amount: yuan } }),
        mended: draft.text,
      };
    },
  },
];

/** Chapter six in other words. */
const otherMatters = (draft: Draft, sentence: string): Broken =>
  withSentence(
    { ...draft, model: withParagraphs(draft.model, 'other-matters', () => []) },
    { chapter: 'other-matters', sentence },
  );

const feesOf = ({ model }: Draft): number => valueAt(model, 'disclosure', 'fees', 'amount');
const unpaidOf = ({ model }: Draft): number =>
  valueAt(model, 'applications', 'other.fee-unpaid', 'total');

const fees: readonly Fault[] = [
  {
    name: 'no fee notice, though requests were dropped for fees unpaid',
    code: 'fee-conflict',
    spoil: (draft) =>
      unpaidOf(draft) === 0
        ? null
        : otherMatters(draft, `${draft.model.year}年⟦未发出收费通知⟧，未收取信息处理费。`),
  },
  {
    name: 'a fee charged that is not in the table',
    code: 'fee-conflict',
    spoil: (draft) =>
      isOf('2019', draft) || feesOf(draft) > 0
        ? null
        : otherMatters(draft, `${draft.model.year}年发出收费通知3件，收取信息处理费⟦600元⟧。`),
  },
  {
    name: 'a fee that no rate gives',
    code: 'fee-amount',
    spoil: (draft) =>
      isOf('2019', draft) || feesOf(draft) === 0
        ? null
        : otherMatters(draft, `${draft.model.year}年发出收费通知3件，收取信息处理费⟦385.5元⟧。`),
  },
];

const casesOf = ({ model }: Draft): number =>
  Object.keys(model.tables.review!).reduce(
    (sum, row) => sum + valueAt(model, 'review', row, 'total'),
    0,
  );

const cases: readonly Fault[] = [
  {
    name: 'cases of which the text says nothing',
    code: 'review-unexplained',
    drafts: terseDrafts(),
    spoil: (draft) => {
      if (casesOf(draft) === 0 || draft.model.paragraphs.review!.length === 0) return null;
      const model = withParagraphs(draft.model, 'review', () => []);
      return placed(
        inForm(draft, (form) => form, model),
        ({ chapters }) => chapters.find(({ template: { id } }) => id === 'review')?.heading,
      );
    },
  },
  {
    name: 'several suits without reconsideration before them',
    code: 'review-first',
    offByDefault: true,
    drafts: terseDrafts(),
    also: ['narrative-count', 'narrative-denial', 'review-unexplained'],
    spoil: (draft, draw) => {
      if (
        draft.model.year < 2024 ||
        valueAt(draft.model, 'review', 'direct-litigation', 'total') > 2
      )
        return null;
      const upheld = 3 + draw(9);
      const broken = withNumbers(draft, 'review', {
        'direct-litigation': { upheld, corrected: 0, other: 0, pending: 0, total: upheld },
      });
      return placed(
        broken,
        ({ tables }) =>
          tables
            .get('review')
            ?.rows.get('direct-litigation')
            ?.cells.find(({ column }) => column.id === 'total')?.span,
      );
    },
  },
];

const severalBlank: Fault = {
  name: 'several zeros of a table left blank',
  code: 'cell-blank',
  seenIn: ({ keepsBlanks }) => keepsBlanks.includes('review'),
  spoil: (draft, draw) => {
    const table = drawn(['applications', 'review'], draw)!;
    const blank: CellModel = { text: '', value: null };
    let left = 2 + draw(5);
    const model = withTable(draft.model, table, (rows) =>
      Object.fromEntries(
        Object.entries(rows).map(([row, cells]) => [
          row,
          Object.fromEntries(
            Object.entries(cells).map(([id, cell]) => [
              id,
              cell.value === 0 && id !== 'total' && left-- > 0 ? blank : cell,
            ]),
          ),
        ]),
      ),
    );
    if (left > 0) return null;
    return placed(
      inForm(draft, (form) => form, model),
      ({ tables }) =>
        [...(tables.get(table)?.rows.values() ?? [])]
          .flatMap(({ cells }) => cells)
          .find(({ value }) => value.kind === 'blank')?.span,
    );
  },
};

export const amountFaults: readonly Fault[] = [...disclosure, ...fees, ...cases, severalBlank];
