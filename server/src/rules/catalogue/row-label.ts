import type { BoundRow, BoundTable, RowLabel } from '../../report/model';
import type { RowTemplate } from '../../template/model';
import { coreOf, numberOf } from '../../template/vocabulary';
import { hasPipe } from '../../text/pipes';
import { cover, textAt, type Span } from '../../text/span';
import type { Fix, TableRule, RuleFinding } from '../model';
import { numbersBesideLabel } from '../../facts/labelNumbers';
import { tableName } from '../../facts/names';
import { readTables } from '../../report/query/cells';

/** A row's label is the official one; brackets, quotation marks and blanks do not count. */
export const rowLabel: TableRule = {
  code: 'row-label',
  reads: 'tables',
  severity: 'hint',
  format: true,
  *check(report) {
    for (const table of readTables(report)) {
      if (table.template.orientation === 'across') continue;
      yield* byOrderFinding(table);
      for (const { template, label } of table.rows.values()) {
        if (!label || isCut(label, template)) continue;
        if (label.likeness !== 'similar' && !misnumbered(label, template)) continue;
        const whole = textAt(report.text, label.span);
        yield {
          span: label.span,
          message: {
            key: 'row-label',
            args: { table: tableName(table), found: label.text, expected: template.label },
          },
          fixes: isLabelAlone(whole, template) ? [replacement(label, template)] : [],
        };
      }
    }
  },
};

/** Whether nothing stands in the label's place that is none of it: marks between cells, or values. */
const isLabelAlone = (whole: string, template: RowTemplate): boolean =>
  !/[\n\t]/.test(whole) && !hasPipe(whole) && numbersBesideLabel(whole, template).length === 0;

/** Rows that only their place names: one finding a table, at the first one's values. */
function* byOrderFinding(table: BoundTable): Iterable<RuleFinding> {
  const rows = [...table.rows.values()].filter(({ boundBy }) => boundBy === 'order');
  const [first, ...others] = rows;
  if (!first) return;
  const valuesOf = ({ cells }: BoundRow): Span => cells.map(({ span }) => span).reduce(cover);
  yield {
    span: valuesOf(first),
    message: {
      key: others.length > 0 ? 'row-label.by-order.many' : 'row-label.by-order',
      args: { table: tableName(table), row: first.template.label, count: rows.length },
    },
    related: others.slice(0, maxRelated).map((row) => ({
      span: valuesOf(row),
      message: { key: 'sum.related-row', args: { row: row.template.label } },
    })),
  };
}

const maxRelated = 20;

/** The end of the official label alone: a converter left its beginning on a line above. */
const isCut = (label: RowLabel, template: RowTemplate): boolean =>
  coreOf(template.label) !== coreOf(label.text) &&
  coreOf(template.label).endsWith(coreOf(label.text));

/** The label has a number that is not its own; without one it is no matter. */
function misnumbered(label: RowLabel, template: RowTemplate): boolean {
  const found = numberOf(label.text);
  return found !== null && numberOf(template.label) !== null && found !== numberOf(template.label);
}

const replacement = (label: RowLabel, template: RowTemplate): Fix => ({
  title: { key: 'fix.replace-with', args: { expected: template.label } },
  edits: [{ span: label.span, newText: template.label }],
  preferred: true,
  safe: false,
});
