import type { BoundHeading, BoundTable } from '../../report/model';
import type { TableRule, RuleFinding } from '../model';
import { tableName } from '../../facts/names';

/** A column's title is the official one. Titles that a converter cut short are not judged. */
export const columnTitle: TableRule = {
  code: 'column-title',
  reads: 'tables',
  severity: 'warning',
  format: true,
  *check(report) {
    for (const table of report.tables.values()) {
      if (table.state === 'unreadable') continue;
      const wrong = new Map<string, BoundHeading[]>();
      for (const heading of table.headings) {
        if (heading.likeness !== 'similar') continue;
        const key = `${heading.block.id}/${heading.column.id}/${heading.text}`;
        wrong.set(key, [...(wrong.get(key) ?? []), heading]);
      }
      for (const headings of wrong.values()) yield findingOf(table, headings);
    }
  },
};

/** A title that stands over several columns, as in table four, is one finding. */
function findingOf(table: BoundTable, headings: readonly BoundHeading[]): RuleFinding {
  const [first, ...others] = headings;
  const { text: found, column, span } = first!;
  const expected = column.label;
  return {
    span,
    message: { key: 'column-title', args: { table: tableName(table), found, expected } },
    related: others.map((other) => ({
      span: other.span,
      message: { key: 'column-title.again', args: { found } },
    })),
    fixes: [
      {
        title: { key: 'fix.replace-with', args: { expected } },
        edits: headings
          .flatMap((heading) => [heading.span, ...heading.copies])
          .map((place) => ({ span: place, newText: expected }))
          .sort((a, b) => a.span.start - b.span.start),
        preferred: true,
        safe: false,
      },
    ],
  };
}
