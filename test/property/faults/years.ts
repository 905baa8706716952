import { resemblance } from '../../../server/src/facts/years/resemblance';
import { countsChanges, hasCell } from '../../support/disclosure';
import { editionOf } from '../../support/reader';
import type { CellModel, TableModel } from '../../support/reportModel';
import { at, changed, plus } from './added';
import { withParagraphs, withTable } from './change';
import { draftsOfTwoYears } from './drafts';
import { drawn, inForm, placed, type Draft, type Fault } from './fault';

/** What the text tells of the numbers is told otherwise by then. */
const againstText = ['narrative-count', 'narrative-denial', 'fee-conflict', 'zero-suspect'];

/** A fault that only last year's report gives away. */
const yearly = (
  name: string,
  code: string,
  spoil: Fault['spoil'],
  more: Partial<Fault> = {},
): Fault => ({
  name,
  code,
  drafts: draftsOfTwoYears,
  also: againstText,
  ...more,
  spoil,
});

const kinds = ['natural-person', 'business', 'research', 'welfare', 'legal-service', 'other'];

const carriedIn: readonly Fault[] = [
  yearly(
    'other requests carried in than were carried out',
    'carry-over',
    (draft, draw) => {
      const table = draft.model.tables.applications!;
      const kind = drawn(
        kinds.filter((each) => at(table, 'received', each) > 0),
        draw,
      );
      if (!kind) return null;
      const more = 1 + draw(at(table, 'received', kind));
      const broken = changed(
        draft,
        'applications',
        'carried-in',
        plus({
          [`carried-in/${kind}`]: more,
          'carried-in/total': more,
          [`received/${kind}`]: -more,
          'received/total': -more,
        }),
      );
      return { ...broken, severity: 'error' };
    },
    {
      also: [...againstText, 'sudden-change'],
      leaves: ['balance', 'row-total', 'column-total', 'narrative-count'],
    },
  ),
  yearly(
    'as many carried in, of other applicants',
    'carry-over',
    (draft, draw) => {
      const table = draft.model.tables.applications!;
      const from = drawn(
        kinds.filter((each) => at(table, 'carried-in', each) > 0),
        draw,
      );
      const to = drawn(
        kinds.filter((each) => each !== from && at(table, 'received', each) > 0),
        draw,
      );
      if (!from || !to) return null;
      const broken = changed(
        draft,
        'applications',
        'carried-in',
        plus({
          [`carried-in/${from}`]: -1,
          [`received/${from}`]: 1,
          [`carried-in/${to}`]: 1,
          [`received/${to}`]: -1,
        }),
      );
      return { ...broken, severity: 'hint' };
    },
    { leaves: ['balance', 'row-total', 'column-total'] },
  ),
];

const hasOwnEdition = ({ pair, model }: Draft): boolean => pair?.before.edition === model.edition;

const disclosed: readonly Fault[] = [
  yearly('documents in force that none have made', 'in-force', (draft, draw) =>
    !hasCell(editionOf(draft.model.edition), 'disclosure/normative-documents/in-force') ||
    !hasOwnEdition(draft)
      ? null
      : changed(
          draft,
          'disclosure',
          'normative-documents',
          plus({ 'normative-documents/in-force': 1 + draw(9) }),
        ),
  ),
  yearly(
    'other matters of last year than there were',
    'items-change',
    (draft, draw) => {
      const rows = ['licensing', 'other-services', 'penalties', 'coercion', 'fees'];
      if (!countsChanges(editionOf(draft.model.edition)) || !hasOwnEdition(draft)) return null;
      const row = drawn(rows, draw)!;
      return changed(draft, 'disclosure', row, plus({ [`${row}/prior-items`]: 1 + draw(9) }));
    },
    { also: [...againstText, 'decision-sum'] },
  ),
  yearly('more than ten times as many decisions', 'sudden-change', (draft, draw) => {
    const row = drawn(
      ['licensing', 'penalties', 'coercion'].filter(
        (each) => at(draft.model.tables.disclosure!, each, 'decisions') >= 30,
      ),
      draw,
    );
    if (!row || !hasOwnEdition(draft)) return null;
    const more = at(draft.model.tables.disclosure!, row, 'decisions') * 14;
    return changed(draft, 'disclosure', row, plus({ [`${row}/decisions`]: more }));
  }),
];

const zero: CellModel = { text: '0', value: 0 };

const zeros = (cells: TableModel[string]): TableModel[string] =>
  Object.fromEntries(Object.keys(cells).map((column) => [column, zero]));

const reviewed: readonly Fault[] = [
  yearly('cases that were pending and are gone', 'pending-cases', (draft, draw) => {
    const last = draft.pair!.before.tables.review!;
    const row = drawn(
      Object.keys(last).filter((each) => at(last, each, 'pending') > 0),
      draw,
    );
    if (!row) return null;
    const broken = inForm(
      draft,
      (form) => form,
      withTable(draft.model, 'review', (table) => ({ ...table, [row]: zeros(table[row]!) })),
    );
    return placed(broken, ({ tables }) => tables.get('review')?.span);
  }),
  yearly('table four as it was last year', 'copied-numbers', (draft) => {
    const last = draft.pair!.before.tables.review!;
    const some = Object.values(last)
      .flatMap((cells) => Object.values(cells))
      .filter(({ value }) => value !== 0);
    if (some.length < 6 || !hasOwnEdition(draft)) return null;
    const broken = inForm(
      draft,
      (form) => form,
      withTable(draft.model, 'review', () => last),
    );
    return placed(broken, ({ tables }) => tables.get('review')?.span);
  }),
];

/** So much of the text has to be the same; numbers do not count. */
const alike = 0.92;

const copiedText = (chapter: string): Fault =>
  yearly(
    `chapter ${chapter} in last year’s words`,
    'copied-text',
    (draft) => {
      const { before, copied } = draft.pair!;
      const words = copied.paragraphs[chapter]!;
      if (resemblance(words.join(''), before.paragraphs[chapter]!.join('')) < alike) return null;
      const model = withParagraphs(draft.model, chapter, () => words);
      return placed(
        inForm(draft, (form) => form, model),
        ({ chapters }) => {
          const found = chapters.find(({ template: { id } }) => id === chapter);
          return found?.heading;
        },
      );
    },
    // What the copied words say of growth was said of another year.
    { also: [...againstText, 'review-unexplained', 'percent-mismatch'] },
  );

export const yearFaults: readonly Fault[] = [
  ...carriedIn,
  ...disclosed,
  ...reviewed,
  copiedText('overview'),
  copiedText('issues'),
];
