import type { FormCell, FormTable } from './model';

/** A cell for each place of each row: null where a merged one covers it. */
export const gridOfForm = ({
  rows,
  widths,
}: FormTable): readonly (readonly (FormCell | null)[])[] =>
  rows.map((cells) => {
    const places: (FormCell | null)[] = widths.map(() => null);
    for (const cell of cells) places[cell.column] = cell;
    return places;
  });
