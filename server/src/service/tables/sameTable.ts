import type { BoundTable, UnknownRow } from '../../report/model';
import { onOneLine } from './canonical';

/** Whether two readings of a table have the same rows and cells, whatever their layouts. */
export function sameTable(one: BoundTable, other: BoundTable | undefined): boolean {
  if (other?.template.id !== one.template.id || other.state !== one.state) return false;
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

const contentOf = ({ rows, unknownRows, headings }: BoundTable): unknown => ({
  rows: [...rows.values()]
    .map(({ template, shape, label, cells }) => ({
      id: template.id,
      shape,
      wrongLabel: label?.likeness === 'similar' ? label.text : null,
      cells: cells.map(({ column, text }) => [column.id, onOneLine(text)]),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  unknown: unknownRows.map((row) => ({ label: row.label.text, values: valuesOf(row) })),
  wrongTitles: [
    ...new Set(
      headings
        .filter(({ likeness }) => likeness === 'similar')
        .map(({ block, column, text }) => `${block.id}/${column.id}/${text}`),
    ),
  ].sort(),
});

/** A row that the form does not have may be completed by blanks. */
const valuesOf = ({ pieces }: UnknownRow): readonly string[] => {
  const texts = pieces.map(({ text }) => onOneLine(text));
  while (texts.at(-1) === '') texts.pop();
  return texts;
};
