import type { Rule } from '../model';
import { tableName } from '../names';

/** A column's title is the official one. Titles that a converter cut short are not judged. */
export const columnTitle: Rule = {
  code: 'column-title',
  severity: 'warning',
  format: true,
  *check(report) {
    for (const table of report.tables.values()) {
      if (table.state === 'unreadable') continue;
      const reported = new Set<string>();
      for (const { column, block, text, span, likeness } of table.headings) {
        const key = `${block.id}/${column.id}/${text}`;
        if (likeness !== 'similar' || reported.has(key)) continue;
        reported.add(key);
        yield {
          span,
          message: {
            key: 'column-title',
            args: { table: tableName(table), found: text, expected: column.label },
          },
          fixes: [
            {
              title: { key: 'fix.replace-with', args: { expected: column.label } },
              edits: [{ span, newText: column.label }],
              preferred: true,
              safe: false,
            },
          ],
        };
      }
    }
  },
};
