import type { BoundTable, RowLabel, UnknownRow } from '../report/model';
import { withoutNumbering } from '../template/vocabulary';
import { fold } from '../text/mapped';
import { oncePer } from '../text/oncePer';

/** A row of the form that the draft's table has already. */
export interface RepeatedRow {
  readonly row: UnknownRow;
  /** The label of the one that counts. */
  readonly first: RowLabel;
}

/** The rows of the form that stand in the table once more, in the draft's order. */
export const repeatedRows = oncePer((table: BoundTable): readonly RepeatedRow[] => {
  const rows = table.unknownRows.filter(({ group }) => group === null);
  if (rows.length === 0) return [];
  const known = labelsOf(table);
  return rows.flatMap((row) => {
    const first = known.get(fold(row.label.text));
    return first ? [{ row, first }] : [];
  });
});

/** Fewer are slips of their own. */
const minTogether = 3;

/** Whether so many rows come again that the table itself was pasted once more. */
export const isRepeated = (table: BoundTable): boolean => repeatedRows(table).length >= minTogether;

/** The labels of the form's rows that the draft has, by each of the words, folded, that a row has been known by. */
function labelsOf({ rows }: BoundTable): ReadonlyMap<string, RowLabel> {
  const known = new Map<string, RowLabel>();
  for (const { label, template } of rows.values()) {
    if (!label) continue;
    for (const words of [label.text, template.label, withoutNumbering(template.label)]) {
      const folded = fold(words);
      if (!known.has(folded)) known.set(folded, label);
    }
  }
  return known;
}
