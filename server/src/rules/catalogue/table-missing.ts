import type { Rule } from '../model';
import { plainText } from '../../template/skeleton/render';
import { tableSkeleton } from '../../template/skeleton/tables';
import { chapterHeading } from '../../template/skeleton/report';
import { textAt, trimSpan } from '../../text/span';
import { insertBelow } from '../fixes/insert';

/** A chapter that must have a table has one. An attachment may hold it;
 * a picture may too, but nobody can read or check the figures there. */
export const tableMissing: Rule = {
  code: 'table-missing',
  severity: 'error',
  format: true,
  *check(report) {
    for (const { template, heading, body } of report.chapters) {
      const table = report.edition.tables.find(({ id }) => id === template.table);
      if (!table || report.tables.has(table.id)) continue;
      const below = textAt(report.text, body);
      const picture = /!\[|<img|见图/i.test(below);
      const elsewhere = picture || /附件|附表/.test(below);
      const words = trimSpan(report.text, body);
      const { readLines } = report;
      const end =
        words.start < words.end ? words.end : readLines.line(readLines.lineAt(heading.end)).end;
      yield {
        span: heading,
        ...(elsewhere && { severity: picture ? ('warning' as const) : ('hint' as const) }),
        message: {
          key: picture
            ? 'table-missing.picture'
            : elsewhere
              ? 'table-missing.attached'
              : 'table-missing',
          args: { chapter: chapterHeading(template), table: table.name },
        },
        fixes: [
          {
            title: { key: 'fix.insert-table', args: { table: table.name } },
            edits: [insertBelow(report, end, [plainText(tableSkeleton(table)).trimEnd()])],
            preferred: !elsewhere,
            safe: false,
            writesFigures: true,
          },
        ],
      };
    }
  },
};
