import { excessOver } from '../../../template/evaluate';
import type { BlockTemplate } from '../../../template/model';
import type { CellPiece, SurplusColumn } from '../../model';
import { isNumber, numberOf } from '../pieces';
import type { LaidRow } from './leadingBlanks';

/** Rows without the cells of a column that the form does not have, and that column. */
export interface WithoutSubtotals<Row extends LaidRow> {
  readonly rows: readonly Row[];
  readonly surplus: SurplusColumn | null;
}

/** So many subtotals are right before one is taken for wrong. */
const minTelling = 3;

/**
 * Takes out a column of subtotals of the draft's own: every row has one value too many, which is in each
 * of them the sum of the columns under one heading (`法人或其他组织`) and stands beside these.
 */
export function withoutSubtotals<Row extends LaidRow>(rows: readonly Row[]): WithoutSubtotals<Row> {
  const [first] = rows;
  if (!first) return { rows, surplus: null };
  const width = first.block.columns.length;
  const crowded = rows.filter(
    ({ block, pieces }) => block === first.block && pieces.length === width + 1,
  );
  // Blanks at the same end of every row are merged or padded cells, no column.
  const atEnds = [0, width].every(
    (at) => crowded.filter(({ pieces }) => isNumber(pieces[at]!)).length > 1,
  );
  if (!atEnds || width < 3 || crowded.length < 3 || crowded.length * 4 < rows.length * 3)
    return { rows, surplus: null };
  for (const { heading, from, to } of headedColumns(first.block)) {
    for (const at of [to, from]) {
      const own = at === from ? { from: from + 1, to: to + 1 } : { from, to };
      const isSum = ({ pieces }: Row): boolean =>
        isTotal(pieces[at]!, pieces.slice(own.from, own.to));
      const misfits = crowded.filter((row) => !isSum(row));
      const telling = crowded.filter((row) => isSum(row) && (numberOf(row.pieces[at]!) ?? 0) > 0);
      // One that is wrong is still a subtotal beside others that are right and no 0.
      if (misfits.length > (telling.length >= minTelling ? 1 : 0) || telling.length === 0) continue;
      return {
        rows: rows.map((row) =>
          crowded.includes(row) ? { ...row, pieces: row.pieces.filter((_, i) => i !== at) } : row,
        ),
        surplus: {
          heading,
          at,
          cells: crowded.map(({ pieces }) => pieces[at]!),
          misfits: misfits.flatMap(({ pieces }) => {
            const addends = pieces.slice(own.from, own.to).map(numberOf);
            return addends.includes(null)
              ? []
              : [{ piece: pieces[at]!, addends: addends.map((each) => each ?? 0) }];
          }),
        },
      };
    }
  }
  return { rows, surplus: null };
}

/** Runs of columns under a common heading that does not cover them all. */
function headedColumns(
  block: BlockTemplate,
): readonly { readonly heading: string; readonly from: number; readonly to: number }[] {
  const headings = new Set(block.columns.flatMap(({ path = [] }) => path));
  return [...headings].flatMap((heading) => {
    const inside = block.columns.flatMap(({ path = [] }, i) => (path.includes(heading) ? [i] : []));
    const from = inside[0]!;
    const to = inside[inside.length - 1]! + 1;
    return inside.length > 1 && inside.length < block.columns.length && to - from === inside.length
      ? [{ heading, from, to }]
      : [];
  });
}

const isTotal = (piece: CellPiece, addends: readonly CellPiece[]): boolean =>
  excessOver({ left: [piece], right: addends }, numberOf) === 0;
