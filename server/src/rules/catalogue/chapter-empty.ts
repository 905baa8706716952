import type { Rule } from '../model';
import { isPageMark } from '../../report/pageMarks';
import { isSignature } from '../../facts/prose/signature';
import { textAt, type Span } from '../../text/span';
import { chapterHeading } from '../../template/skeleton/report';
import type { Report } from '../../report/model';

/** A narrative chapter must have text. Chapters with a table are the business of `table-missing`. */
export const chapterEmpty: Rule = {
  code: 'chapter-empty',
  severity: 'error',
  format: true,
  *check(report) {
    for (const { template, heading, body } of report.chapters) {
      if (template.table !== undefined || hasText(report, body)) continue;
      yield {
        span: heading,
        message: {
          key: template.mayBeNone ? 'chapter-empty.none-allowed' : 'chapter-empty.text-needed',
          args: { chapter: chapterHeading(template) },
        },
        ...(template.mayBeNone && {
          severity: 'warning' as const,
        }),
      };
    }
  },
};

/**
 * Whether a line of the body holds a letter, a digit or a picture; page numbers and the report's
 * signature do not count.
 */
function hasText(report: Report, body: Span): boolean {
  const { text, lines } = report;
  for (let line = lines.lineAt(body.start); line < lines.count; line++) {
    const { start, end } = lines.line(line);
    if (start >= body.end) return false;
    const words = textAt(text, {
      start: Math.max(start, body.start),
      end: Math.min(end, body.end),
    });
    if (isPageMark(words) || isSignature(report, words)) continue;
    if (/[\p{L}\p{N}]|!\[/u.test(words)) return true;
  }
  return false;
}
