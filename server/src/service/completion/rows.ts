import { layoutNamed } from '../../report/layout/kinds';
import type { BoundRow, BoundTable } from '../../report/model';
import { insertRowAfter } from '../../rules/fixes/row';
import type { BlockTemplate, RowTemplate } from '../../template/model';
import { withoutNumbering } from '../../template/vocabulary';
import { pipes } from '../../text/pipes';
import { spanOf } from '../../text/span';
import type { Caret } from './caret';
import type { Candidate } from './item';

/** A line with nothing but the beginning of a row's label, in a first or second cell. */
const labelStart = new RegExp(`^(?:\\s*[${pipes}]){0,2}[ \\t\\u3000]*([^\\t${pipes}]{0,40})$`);
const noMark = new RegExp(`[^\\s${pipes}]`);

/** The rows that the table at the caret lacks, each as a line in the draft's own layout with zeros. */
export function rowCandidates(caret: Caret): readonly Candidate[] {
  const match = labelStart.exec(caret.before);
  if (!match || noMark.test(caret.after)) return [];
  const { report, lineSpan } = caret;
  const place = modelAt(caret);
  if (!place) return [];
  const { table, model } = place;
  return missingRows(place).flatMap((row) => {
    const edit = insertRowAfter(report, table, model, row, zeros(model.block));
    if (!edit) return [];
    return [
      {
        kind: 'row' as const,
        label: row.label,
        text: withoutNumbering(row.label),
        span: spanOf(lineSpan.start, lineSpan.end),
        typed: match[1]!,
        newText: edit.newText.replace(/^(?:\r?\n)+/, ''),
      },
    ];
  });
}

interface ModelPlace {
  readonly table: BoundTable;
  /** The row beside the caret that a new one is written like. */
  readonly model: BoundRow;
  readonly isAbove: boolean;
}

/** The row right above the caret, else the one right below it; none where the caret is in a row. */
function modelAt({ report, line }: Caret): ModelPlace | null {
  const { lines } = report;
  const rows = [...report.tables.values()]
    .filter(({ state, template }) => state === 'read' && template.orientation === 'down')
    .flatMap((table) => [...table.rows.values()].map((model) => ({ table, model })))
    .filter(({ model: { label, shape } }) => label && shape === 'full')
    .map((row) => ({
      ...row,
      first: lines.lineAt(row.model.span.start),
      last: lines.lineAt(Math.max(row.model.span.start, row.model.span.end - 1)),
    }));
  if (rows.some(({ first, last }) => first <= line && line <= last)) return null;
  const near = ({ layout }: BoundTable): number => (layoutNamed(layout).cellALine ? 2 : 1);
  const above = rows.find(({ table, last }) => last < line && line <= last + near(table));
  if (above) return { ...above, isAbove: true };
  const below = rows.find(({ table, first }) => line < first && first <= line + near(table));
  return below ? { ...below, isAbove: false } : null;
}

/** What is missing of the row's block, from the caret's place in the form on; then what stands before. */
function missingRows({ table: { rows }, model, isAbove }: ModelPlace): readonly RowTemplate[] {
  const { block, template } = model;
  const missing = block.rows.filter(
    ({ id, kind, parent }) => kind === 'data' && !rows.has(id) && !rows.has(parent ?? ''),
  );
  const at = block.rows.findIndex(({ id }) => id === template.id);
  const fits = (row: RowTemplate): boolean => block.rows.indexOf(row) > at === isAbove;
  return [...missing.filter(fits), ...missing.filter((row) => !fits(row))];
}

const zeros = ({ columns }: BlockTemplate): readonly string[] =>
  columns.map(({ unit, unitIn }) => (unitIn === 'cell' ? `0${unit ?? ''}` : '0'));
