import type { Rule } from '../model';
import { wordsAt } from '../../report/query/places';

/** A chapter's title is the official one; differences in form only weigh a hint. */
export const chapterTitle: Rule = {
  code: 'chapter-title',
  severity: 'warning',
  format: true,
  *check(report) {
    for (const { template, title, likeness } of report.chapters) {
      if (likeness === 'official') continue;
      yield {
        span: title,
        severity: likeness === 'variant' ? 'hint' : 'warning',
        message: {
          key: likeness === 'variant' ? 'chapter-title.variant' : 'chapter-title.other',
          args: { found: wordsAt(report, title), expected: template.title },
        },
        fixes: [
          {
            title: { key: 'fix.replace-with', args: { expected: template.title } },
            edits: [{ span: title, newText: template.title }],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
};
