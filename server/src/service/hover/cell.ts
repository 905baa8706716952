import type { Cell, Report } from '../../report/model';
import type { Explanation } from '../../template/model';
import { trimSpan } from '../../text/span';
import type { Wording } from '../../wording/wording';
import { cellAt } from '../../report/query/cells';
import { explain } from './explanation';
import type { Described } from './described';
import { bold, escaped } from './markdown';
import { describeSums } from './sums';

/** The cell at the offset: its value, its sums, its row and column explained; `brief` without how to count. */
export function describeCell(
  report: Report,
  offset: number,
  wording: Wording,
  brief = false,
): Described | null {
  const found = cellAt(report, offset);
  if (!found) return null;
  const { row, cell } = found;
  const trimmed = trimSpan(report.text, cell.span);
  return {
    span: trimmed.start < trimmed.end ? trimmed : cell.span,
    paragraphs: [
      `${bold(row.template.label)} × ${bold(cell.column.label)}`,
      describeValue(cell, wording),
      ...describeSums(found, wording),
      ...(row.template.explanation
        ? explain(brief ? lawOf(row.template.explanation) : row.template.explanation, wording)
        : []),
      ...(brief ? [] : describeOwnColumn(cell, wording)),
    ],
  };
}

/** What is counted, and by which article. */
const lawOf = ({ meaning, basis }: Explanation): Explanation => ({
  meaning,
  ...(basis && { basis }),
});

/** The value as it was understood. */
function describeValue({ text, value, column }: Cell, wording: Wording): string {
  switch (value.kind) {
    case 'blank':
      return wording.say({ key: 'hover.value.blank', args: {} });
    case 'number': {
      const unit = value.unit ?? column.unit ?? '';
      return wording.say({ key: 'hover.value.number', args: { value: value.decimal, unit } });
    }
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
