import { denials, type Denial } from '../../support/generate/narrative/denials';
import { spelt, waysInDigits } from '../../support/generate/narrative/numerals';
import {
  countsOf,
  claimSentencesOf,
  type ClaimSentences,
} from '../../support/generate/narrative/claimSentences';
import { editionOf } from '../../support/reader';
import type { ReportModel, TableModel } from '../../support/reportModel';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { Noise } from '../../support/render/style';
import { withTable } from './change';
import { terseDrafts } from './drafts';
import { drawn, inForm, placed, type Broken, type Draft, type Fault } from './fault';
import { withSentence } from './sentences';

/** Another number than any that the words may mean. */
function otherThan(counts: readonly number[], draw: Noise): number {
  const [first = 0] = counts;
  const others = [first + 1 + draw(9), first * 10 + 1, Math.max(0, first - 1), first + 100];
  return others.find((other, i) => i >= draw(2) && !counts.includes(other)) ?? first + 1000;
}

/** One of the sentences, with a number that its table does not have. */
function toldOtherwise(
  draft: Draft,
  among: (claimed: ClaimSentences) => boolean,
  draw: Noise,
): Broken | null {
  const form = editionOf(draft.model.edition);
  const claimed = drawn(claimSentencesOf(form).filter(among), draw);
  if (!claimed) return null;
  const counts = countsOf(form, draft.model.tables, claimed);
  const words = drawn(claimed.sentences, draw)!;
  // 一万元 is 一 of 万元 and 一万 of 元, 一元 the beginning of other words.
  const way = draw(/#[万元]/.test(words) ? waysInDigits : 99);
  const wrong = spelt(String(otherThan(counts, draw)), way);
  return withSentence(draft, {
    chapter: drawn(claimed.chapters, draw)!,
    sentence: words.replace('#', wrong.replace(/\S+/, '⟦$&⟧')),
    mended: words.replace('#', String(counts[0])),
  });
}

const claimsTold: readonly string[] = [
  ...new Set(templates.flatMap(claimSentencesOf).map(({ claim }) => claim)),
];

/** The same decisions make the other rule doubt the 0 in the table. */
const doubts: Readonly<Record<string, readonly string[]>> = {
  licensing: ['zero-suspect'],
  penalties: ['zero-suspect'],
};

const otherwise = (claim: string): Fault => ({
  name: `${claim} told with another number, in digits or characters`,
  code: 'narrative-count',
  ...(doubts[claim] && { also: doubts[claim] }),
  spoil: (draft, draw) => toldOtherwise(draft, (claimed) => claimed.claim === claim, draw),
});

const isOfRow = (claim: string): boolean => claim.startsWith('row-');

const rowsOtherwise: Fault = {
  name: 'a row told by its label with another number',
  code: 'narrative-count',
  spoil: (draft, draw) => toldOtherwise(draft, ({ claim }) => isOfRow(claim), draw),
};

const emptied = (table: TableModel): TableModel =>
  Object.fromEntries(
    Object.entries(table).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.keys(cells).map((column) => [column, { text: '0', value: 0 }])),
    ]),
  );

const without =
  (...ids: readonly string[]) =>
  (tables: ReportModel['tables']): ReportModel['tables'] =>
    Object.fromEntries(
      Object.entries(tables).map(([id, table]) => [id, ids.includes(id) ? emptied(table) : table]),
    );

const countedInVain: Fault = {
  name: 'requests counted where the table has none',
  code: 'narrative-count',
  drafts: terseDrafts(without('applications')),
  spoil: (draft, draw) => toldOtherwise(draft, ({ claim }) => claim === 'received', draw),
};

const denied = (denial: Denial): Fault => ({
  name: `${denial.name} denied though the table has some`,
  code: 'narrative-denial',
  spoil: (draft, draw) =>
    denial.count(draft.model.tables) === 0
      ? null
      : withSentence(draft, {
          chapter: drawn(denial.chapters, draw)!,
          sentence: `⟦${drawn(denial.sentences, draw)!}⟧`,
        }),
});

const cellOf = (value: number) => ({ text: String(value), value });

/** Puts the number into a cell of each row, and into the row's total. */
const filled =
  (rows: readonly string[], column: string) =>
  (table: TableModel): TableModel =>
    Object.fromEntries(
      Object.entries(table).map(([row, cells]) => [
        row,
        rows.includes(row) ? { ...cells, [column]: cellOf(3), total: cellOf(3) } : cells,
      ]),
    );

/** The table is filled in, and the text still says that there were none. */
const stillDenied = (
  name: string,
  tableId: string,
  rows: readonly string[],
  column: string,
): Fault => ({
  name: `${name} entered though the text says that there were none`,
  code: 'narrative-denial',
  also: ['review-unexplained'],
  drafts: terseDrafts(without('applications', 'review')),
  spoil: (draft) => {
    // Chapter four may say so once more, and chapter one with a number.
    const { review = [], overview = [] } = draft.model.paragraphs;
    if (review.length > 0 || overview.join().includes('行政复议0件')) return null;
    const broken = inForm(
      draft,
      (form) => form,
      withTable(draft.model, tableId, filled(rows, column)),
    );
    return placed(broken, ({ chapters }) => chapters[0]?.body);
  },
});

export const claimFaults: readonly Fault[] = [
  ...claimsTold.filter((claim) => !isOfRow(claim)).map(otherwise),
  rowsOtherwise,
  countedInVain,
  ...denials.map(denied),
  stillDenied('requests', 'applications', ['received', 'granted', 'total'], 'natural-person'),
  stillDenied('reconsiderations', 'review', ['reconsideration'], 'upheld'),
  stillDenied('lawsuits', 'review', ['direct-litigation'], 'pending'),
];
