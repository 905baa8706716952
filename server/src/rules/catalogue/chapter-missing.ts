import type { Rule } from '../model';
import { insertChapter } from '../fixes/chapter';
import { chapterOf, endSpan } from '../places';
import { chapterHeading } from '../../template/skeleton/report';

/** Each required chapter must be there (Regulation, Article 50; the form's six chapters). */
export const chapterMissing: Rule = {
  code: 'chapter-missing',
  severity: 'error',
  format: true,
  *check(report) {
    for (const chapter of report.edition.chapters) {
      if (!chapter.required || chapterOf(report, chapter.id)) continue;
      const next = report.chapters.find(({ template }) => template.number > chapter.number);
      const last = report.chapters[report.chapters.length - 1];
      yield {
        span: next?.heading ?? endSpan(report),
        message: {
          key: next ? 'chapter-missing.before' : 'chapter-missing.end',
          args: {
            chapter: chapterHeading(chapter),
            next: next ? chapterHeading(next.template) : '',
          },
        },
        related:
          !next && last
            ? [
                {
                  span: last.heading,
                  message: {
                    key: 'chapter-missing.last',
                    args: { chapter: chapterHeading(last.template) },
                  },
                },
              ]
            : [],
        fixes: [
          {
            title: { key: 'fix.insert-chapter', args: { chapter: chapterHeading(chapter) } },
            edits: [insertChapter(report, chapter, next)],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
};
