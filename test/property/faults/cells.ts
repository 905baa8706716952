import { driftingTabs } from '../../support/render/driftingTabs';
import { spreadsheetCommas } from '../../support/render/tabs';
import { taggedTables } from '../../support/render/tags';
import type { Noise } from '../../support/render/style';
import { withCell } from './change';
import { drawn, edited, inForm, placed, type Draft, type Fault } from './fault';
import { inColumn, inRow, numbersOf, plainCounts, type Place } from './places';

const everyTable = ['disclosure', 'applications', 'review'];

/** Where labels leave blank cells beside them, the first of a row, left blank, may be one of those. */
const mayBeOfLabel = ({ layout }: Draft, { row, cell }: Place): boolean =>
  layout === driftingTabs && row.cells[0] === cell;

/** Writes one cell otherwise; null leaves that cell alone. */
const written = (
  name: string,
  code: string,
  among: (draft: Draft) => readonly Place[],
  textOf: (place: Place, draw: Noise) => string | null,
  more: Partial<Fault> = {},
): Fault => ({
  name,
  code,
  ...more,
  spoil: (draft, draw) => {
    const usable = among(draft).flatMap((place) => {
      const text = textOf(place, draw);
      return text === null ? [] : [{ place, text }];
    });
    const one = drawn(usable, draw);
    return one && { ...edited(draft, one.place.cell.span, one.text), restores: true };
  },
});

const counts = (draft: Draft): readonly Place[] => plainCounts(draft, ...everyTable);
const zeros = (draft: Draft): readonly Place[] => counts(draft).filter(({ value }) => value === 0);
const some = (draft: Draft): readonly Place[] => counts(draft).filter(({ value }) => value > 0);

/** One cell left blank, written as the layout writes blank cells. */
const leftBlank = (
  name: string,
  among: (draft: Draft) => readonly Place[],
  more: Partial<Fault> = {},
): Fault => ({
  name,
  code: 'cell-blank',
  ...more,
  seenIn: ({ keepsBlanks }) => keepsBlanks.length > 0,
  spoil: (draft, draw) => {
    const { keepsBlanks } = draft.layout;
    const place = drawn(
      among(draft).filter(
        (each) => keepsBlanks.includes(each.table.template.id) && !mayBeOfLabel(draft, each),
      ),
      draw,
    );
    if (!place) return null;
    const { table, row, cell } = place;
    const blank = withCell(draft.model, table.template.id, row.template.id, cell.column.id, {
      text: '',
      value: null,
    });
    // Where no sum is over the cell, nobody can know its number; tags around a value go with it.
    const restores = table.template.formulas.length > 0 && draft.layout !== taggedTables;
    const broken = inForm(draft, (form) => form, blank);
    return {
      ...placed(
        broken,
        ({ tables }) =>
          tables
            .get(table.template.id)
            ?.rows.get(row.template.id)
            ?.cells.find(({ column }) => column.id === cell.column.id)?.span,
      ),
      restores,
    };
  },
});

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
/** Letters for some of the digits, not for all. */
const lookalike = (text: string): string | null => {
  const mistyped = text.replace(/0/g, 'O').replace(/1/g, 'l');
  return mistyped !== text && /\d/.test(mistyped) ? mistyped : null;
};

const amounts =
  (row: 'fees' | 'procurement') =>
  (draft: Draft): readonly Place[] =>
    numbersOf(draft, 'disclosure').filter(
      (place) => inRow(row)(place) && inColumn('amount')(place) && place.value > 0,
    );

export const cellFaults: readonly Fault[] = [
  leftBlank('a zero left blank', zeros),
  // What belongs there is known to the writer alone where no sum is over it.
  leftBlank('a number left blank', some, { leaves: ['narrative-count'] }),
  written('无 for 0', 'cell-text', zeros, () => '无'),
  written('a slash for 0', 'cell-text', zeros, () => '/'),
  written('a dash for 0', 'cell-text', zeros, () => '—'),
  written('零 for 0', 'cell-text', zeros, () => '零'),
  written('full-width digits', 'cell-style', counts, ({ cell }) => fullWidth(cell.text)),
  written(
    'a comma between the thousands',
    'cell-style',
    counts,
    ({ value }) => (value < 1000 ? null : value.toLocaleString('en-US')),
    { seenIn: (layout) => layout !== spreadsheetCommas },
  ),
  written('a zero before the number', 'cell-style', some, ({ cell }) => `0${cell.text}`),
  written('letters for digits', 'cell-style', some, ({ cell }) => lookalike(cell.text)),
  written('a unit in a cell of counts', 'cell-style', some, ({ cell }) => `${cell.text}件`),
  written('a negative number', 'cell-negative', some, ({ cell }) => `-${cell.text}`),
  written('a fraction of a case', 'cell-not-integer', some, ({ cell }) => `${cell.text}.5`),
  written('an amount without its unit', 'unit-missing', amounts('procurement'), ({ cell }) =>
    cell.text.replace(/\s*[万元]+$/, ''),
  ),
  written(
    'an amount with another unit than its column’s',
    'unit-missing',
    amounts('fees'),
    ({ cell }) => `${cell.text}元`,
    // Which of the two units is meant is known to the writer alone.
    { leaves: ['narrative-count'] },
  ),
];
