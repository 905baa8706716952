import type { Cell, Report } from '../../report/model';
import { trimSpan, type Span } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { cellAt, type CellPlace } from '../../report/query/cells';
import { explain } from './explanation';
import type { Described } from './described';
import { bold, escaped } from './markdown';
import { describeSums } from './sums';

/** The cell at the offset: its value, its sums with their addends, its row and column explained. */
export function describeCell(report: Report, offset: number, wording: Wording): Described | null {
  const found = cellAt(report, offset);
  if (!found) return null;
  const { row, cell } = found;
  return {
    span: wordsOf(cell, report),
    paragraphs: [
      nameOf(found),
      describeValue(cell, wording),
      ...describeSums(report, found, wording),
      ...(row.template.explanation ? explain(row.template.explanation, wording) : []),
      ...describeOwnColumn(cell, wording),
    ],
  };
}

/** Which cell is at the offset and how it was read, in a line. */
export function nameCell(report: Report, offset: number, wording: Wording): Described | null {
  const found = cellAt(report, offset);
  if (!found) return null;
  return {
    span: wordsOf(found.cell, report),
    paragraphs: [`${nameOf(found)} · ${describeValue(found.cell, wording)}`],
  };
}

const nameOf = ({ row, cell }: CellPlace): string =>
  `${bold(row.template.label)} × ${bold(cell.column.label)}`;

/** The whole cell where it is blank. */
function wordsOf({ span }: Cell, { text }: Report): Span {
  const trimmed = trimSpan(text, span);
  return trimmed.start < trimmed.end ? trimmed : span;
}

/** The value as it was understood. */
function describeValue({ text, value, column }: Cell, wording: Wording): string {
  switch (value.kind) {
    case 'blank':
      return wording.say({ key: 'hover.value.blank', args: {} });
    case 'number': {
      const unit = value.unit ?? column.unit ?? '';
      return wording.say({ key: 'hover.value.number', args: { value: value.decimal, unit } });
    }
    case 'entry':
      return wording.say({ key: 'hover.value.entry', args: { text: escaped(text) } });
    case 'words':
      return value.meansNumber === null
        ? wording.say({ key: 'hover.value.words', args: { text: escaped(text) } })
        : wording.say({
            key: 'hover.value.number-in-words',
            args: { text: escaped(text), value: value.meansNumber },
          });
  }
}

/** The row is explained in full; of the column only what it counts. */
function describeOwnColumn({ column }: Cell, wording: Wording): readonly string[] {
  if (!column.explanation) return [];
  const { meaning, counting } = column.explanation;
  const [first, ...rest] = explain({ meaning, ...(counting && { counting }) }, wording);
  return first === undefined
    ? []
    : [
        wording.say({ key: 'hover.column', args: { column: escaped(column.label), text: first } }),
        ...rest,
      ];
}
