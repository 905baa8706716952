import type { Rule } from '../model';
import { textAt } from '../../text/span';

/** The form has six chapters; attachments, signature and date are no chapters. */
export const chapterExtra: Rule = {
  code: 'chapter-extra',
  severity: 'hint',
  format: true,
  *check(report) {
    for (const { heading } of report.extraHeadings) {
      yield {
        span: heading,
        message: {
          key: 'chapter-extra',
          args: { found: textAt(report.text, heading), count: report.edition.chapters.length },
        },
      };
    }
  },
};
