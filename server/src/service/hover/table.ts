import type { BoundTable, Report } from '../../report/model';
import type { Explanation } from '../../template/model';
import { touches, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { itemAt } from '../../report/query/cells';
import { labelPlacesIn } from '../../report/query/labelPlaces';
import { explain } from './explanation';
import type { Described } from './described';
import { bold } from './markdown';

/** The row whose label is at the offset. */
export function describeRowLabel(
  { tables }: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const labels = [...tables.values()].flatMap(({ rows }) =>
    [...rows.values()].flatMap(({ template, label }) =>
      label ? [{ template, span: label.span }] : [],
    ),
  );
  const found = itemAt(labels, offset);
  return found
    ? describe(found.span, found.template.label, found.template.explanation, wording)
    : null;
}

/** The column whose title is at the offset. */
export function describeColumn(
  { tables }: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const found = itemAt(
    [...tables.values()].flatMap(({ headings }) => headings),
    offset,
  );
  return found ? describe(found.span, found.column.label, found.column.explanation, wording) : null;
}

/** The parts of a table that hold no values: labels over groups of rows, captions over blocks. */
export function describeTablePart(
  { text, tables }: Report,
  offset: number,
  wording: Wording,
): Described | null {
  const table = [...tables.values()].find(({ span }) => touches(span, offset));
  if (!table) return null;
  const placesOf = labelPlacesIn(text, table.span);
  for (const { label, explanation } of partsOf(table)) {
    const span = placesOf(label).find((place) => touches(place, offset));
    if (span) return describe(span, label, explanation, wording);
  }
  return null;
}

interface TablePart {
  readonly label: string;
  readonly explanation: Explanation;
}

const partsOf = ({ template: { blocks } }: BoundTable): readonly TablePart[] =>
  blocks.flatMap(({ caption, explanation, rows }) => [
    ...(caption !== undefined && explanation ? [{ label: caption, explanation }] : []),
    ...rows.flatMap((row) =>
      row.kind === 'group' && row.explanation
        ? [{ label: row.label, explanation: row.explanation }]
        : [],
    ),
  ]);

const describe = (
  span: Span,
  label: string,
  explanation: Explanation | undefined,
  wording: Wording,
): Described => ({
  span,
  paragraphs: [bold(label), ...(explanation ? explain(explanation, wording) : [])],
});
