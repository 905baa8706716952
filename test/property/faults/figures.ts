import type { Noise } from '../../support/render/style';
import { drawn, edited, type Broken, type Draft, type Fault } from './fault';
import { inColumn, inRow, plainCounts, type Place } from './places';

/** Another number than this one, near or far, never negative. */
function wrongNumber(value: number, draw: Noise): number {
  const others = [value + 1 + draw(9), value * 10 + 1, value - 1 - draw(9), value + 100];
  return others.filter((other) => other >= 0)[draw(3)]!;
}

function swapped(text: string): string | null {
  const other = text.replace(/(\d)(\d)$/, '$2$1');
  return other === text || other.startsWith('0') ? null : other;
}

/** Spoils one of the numbers; the sums give it back. */
const oneNumber = (
  name: string,
  table: string,
  among: (place: Place) => boolean,
  wrong: (text: string, draw: Noise) => string | null = (text, draw) =>
    String(wrongNumber(Number(text), draw)),
): Fault => ({
  name,
  code: 'row-total',
  spoil: (draft, draw) => {
    const spoilt = plainCounts(draft, table)
      .filter(among)
      .flatMap((place) => {
        const text = wrong(place.cell.text, draw);
        return text === null ? [] : [{ place, text }];
      });
    const one = drawn(spoilt, draw);
    return one && { ...edited(draft, one.place.cell.span, one.text), restores: true };
  },
});

/** Where it stays open which cell is wrong, one of the fixes contradicts the text. */
const againstText = { leaves: ['narrative-count', 'narrative-denial', 'fee-conflict'] } as const;

const topRows = ['received', 'carried-in', 'total', 'carried-out'];
const isDetail = (place: Place): boolean => !inRow(...topRows)(place);
const isTotal = inColumn('total');
const others =
  (row: string) =>
  (place: Place): boolean =>
    inRow(row)(place) && !isTotal(place);
const totalOf =
  (row: string) =>
  (place: Place): boolean =>
    inRow(row)(place) && isTotal(place);

/** Spoils several numbers of a row alike, so that the row's own sum stays true. */
const alike = (name: string, code: string, rows: (place: Place) => boolean): Fault => ({
  name,
  code,
  ...againstText,
  spoil: (draft, draw) => {
    const cells = plainCounts(draft, 'applications').filter(rows);
    const one = drawn(
      cells.filter((place) => !isTotal(place)),
      draw,
    );
    const total = cells.find((place) => place.row === one?.row && isTotal(place));
    if (!one || !total) return null;
    const more = 1 + draw(9);
    return severally(draft, [one, total], ({ value }) => String(value + more));
  },
});

function severally(
  draft: Draft,
  places: readonly Place[],
  textOf: (place: Place) => string,
): Broken {
  const inOrder = [...places].sort((a, b) => b.cell.span.start - a.cell.span.start);
  return inOrder.reduce<Broken>(
    ({ text }, place) => edited({ ...draft, text }, place.cell.span, textOf(place)),
    { text: draft.text, place: inOrder[0]!.cell.span },
  );
}

/** （七）总计 filled with zeros throughout, as a form that was not filled in to its end. */
const zeroedTotals: Fault = {
  name: 'all totals of the results 0',
  code: 'column-total',
  spoil: (draft) => {
    const cells = plainCounts(draft, 'applications').filter(
      (place) => inRow('total')(place) && place.value > 0,
    );
    return cells.length === 0 ? null : { ...severally(draft, cells, () => '0'), restores: true };
  },
};

export const figureFaults: readonly Fault[] = [
  oneNumber(
    'a detail of table three',
    'applications',
    (place) => isDetail(place) && !isTotal(place),
  ),
  oneNumber('a detail whose digits are swapped', 'applications', isDetail, swapped),
  oneNumber('a detail row’s total', 'applications', (place) => isDetail(place) && isTotal(place)),
  oneNumber('a column’s total of the results', 'applications', others('total')),
  oneNumber('the total of all results', 'applications', totalOf('total')),
  oneNumber('requests received of one kind', 'applications', others('received')),
  oneNumber('all requests received', 'applications', totalOf('received')),
  oneNumber('requests carried in of one kind', 'applications', others('carried-in')),
  oneNumber('all requests carried in', 'applications', totalOf('carried-in')),
  oneNumber('requests carried out of one kind', 'applications', others('carried-out')),
  oneNumber('all requests carried out', 'applications', totalOf('carried-out')),
  { ...oneNumber('a total of table four', 'review', isTotal), ...againstText },
  {
    ...oneNumber('an outcome of table four', 'review', (place) => !isTotal(place)),
    ...againstText,
  },
  alike('requests received of one kind and all of them', 'balance', inRow('received')),
  alike('requests carried out of one kind and all of them', 'balance', inRow('carried-out')),
  alike('a detail and its row’s total', 'column-total', isDetail),
  zeroedTotals,
];
