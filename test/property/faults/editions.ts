import type { Template } from '../../../server/src/template/model';
import { countsChanges, disclosureEditions } from '../../support/disclosure';
import type { CellModel, ReportModel, TableModel } from '../../support/reportModel';
import { renderDraft } from '../../support/render/draft';
import { editionOf } from '../../support/reader';
import { terseDrafts } from './drafts';
import { inForm, placed, type Broken, type Draft, type Fault } from './fault';

const zero: CellModel = { text: '0', value: 0 };

const sumOf = (table: TableModel, rows: readonly string[], column: string): CellModel => {
  const value = rows.reduce((sum, row) => sum + (table[row]?.[column]?.value ?? 0), 0);
  return { text: String(value), value };
};

/** The same numbers as far as the other edition's table two asks for them. */
const disclosureIn: Readonly<Record<string, (table: TableModel) => TableModel>> = {
  2019: (table) => {
    const documents = ({ issued = zero, 'in-force': total = zero }: TableModel[string]) => ({
      made: issued,
      'newly-disclosed': issued,
      'disclosed-total': total,
    });
    const decided = ({ decisions = zero }: TableModel[string]) => ({
      'prior-items': zero,
      change: zero,
      decisions,
    });
    return {
      regulations: documents(table.regulations!),
      'normative-documents': documents(table['normative-documents']!),
      licensing: decided(table.licensing!),
      'other-services': decided({}),
      penalties: decided(table.penalties!),
      coercion: decided(table.coercion!),
      fees: { 'prior-items': zero, change: zero },
      procurement: { items: zero, amount: { text: '0万元', value: 0 } },
    };
  },
  2021: (table) => {
    const documents = ({ made = zero, 'disclosed-total': total = zero }: TableModel[string]) => ({
      issued: made,
      repealed: zero,
      'in-force': total,
    });
    const decided = ({ decisions = zero }: TableModel[string]) => ({ decisions });
    return {
      regulations: documents(table.regulations!),
      'normative-documents': documents(table['normative-documents']!),
      licensing: decided(table.licensing!),
      penalties: decided(table.penalties!),
      coercion: decided(table.coercion!),
      fees: { amount: zero },
    };
  },
};

const parts = ['other.not-corrected', 'other.fee-unpaid', 'other.other'];

/** The same results with （六）其他处理 as the other edition has it. */
const applicationsIn: Readonly<Record<string, (table: TableModel) => TableModel>> = {
  2019: (table) => ({
    ...Object.fromEntries(Object.entries(table).filter(([row]) => !parts.includes(row))),
    other: Object.fromEntries(
      Object.keys(table.received!).map((column) => [column, sumOf(table, parts, column)]),
    ),
  }),
  2021: ({ other = {}, ...table }) => ({
    ...table,
    ...Object.fromEntries(
      parts.map((row) => [
        row,
        Object.fromEntries(
          Object.entries(other).map(([column, cell]) => [
            column,
            row === 'other.other' ? cell : zero,
          ]),
        ),
      ]),
    ),
  }),
};

/** The first edition whose table two is not as this one's. */
const otherForm = (own: Template): Template =>
  disclosureEditions.find((each) => countsChanges(each) !== countsChanges(own))!;

/** The report with tables of the other edition. */
function withOtherTables(draft: Draft, ids: readonly string[]): Broken {
  const { model, layout, style } = draft;
  const own = editionOf(model.edition);
  const other = otherForm(own);
  const form = countsChanges(other) ? '2019' : '2021';
  const convert: Readonly<Record<string, (table: TableModel) => TableModel>> = {
    disclosure: disclosureIn[form]!,
    applications: applicationsIn[form]!,
  };
  const changed: ReportModel = {
    ...model,
    tables: Object.fromEntries(
      Object.entries(model.tables).map(([id, table]) => [
        id,
        ids.includes(id) ? convert[id]!(table) : table,
      ]),
    ),
  };
  const text = renderDraft(changed, layout, style, {
    ...own,
    tables: own.tables.map((table) =>
      ids.includes(table.id) ? other.tables.find(({ id }) => id === table.id)! : table,
    ),
  });
  return { text, place: { start: 0, end: text.length } };
}

const onTitle = (broken: Broken): Broken => placed(broken, ({ title }) => title?.span);

const otherTables = (name: string, form: '2019' | '2021', ids: readonly string[]): Fault => ({
  name,
  code: 'edition-mismatch',
  drafts: terseDrafts(),
  spoil: (draft) => {
    const { model } = draft;
    const own = editionOf(model.edition);
    if (countsChanges(own) !== (form === '2019')) return null;
    // In the year before it applied the next edition was known already when late reports were written.
    const severity = model.year === otherForm(own).years.first - 1 ? 'warning' : 'error';
    return { ...onTitle(withOtherTables(draft, ids)), severity };
  },
});

const otherBasis: Fault = {
  name: 'the other edition’s notice as the basis',
  code: 'basis-edition',
  spoil: (draft) => {
    const own = editionOf(draft.model.edition);
    const preamble = draft.model.preamble.map((paragraph) =>
      paragraph.replace(own.document.number, otherForm(own).document.number),
    );
    if (preamble.join() === draft.model.preamble.join()) return null;
    const broken = inForm(draft, (form) => form, { ...draft.model, preamble });
    return { ...broken, mended: draft.text };
  },
};

export const editionFaults: readonly Fault[] = [
  otherTables('tables two and three of 2019 from 2021 on', '2021', ['disclosure', 'applications']),
  otherTables('table two of 2019 from 2021 on', '2021', ['disclosure']),
  otherTables('tables two and three of 2021 before', '2019', ['disclosure', 'applications']),
  otherTables('table two of 2021 before', '2019', ['disclosure']),
  otherTables('table three of 2021 before', '2019', ['applications']),
  otherBasis,
];
