import type { Template } from '../../template/model';
import { chineseOrdinal } from '../../text/numbers';
import type { Localised } from '../../template/localised';
import type { Report } from '../../report/model';
import type { ChapterTemplate } from '../../template/model';
import type { Rule } from '../model';
import type { Edit } from '../../text/edit';
import { insertChapter } from '../fixes/chapter';
import { renumbered } from '../fixes/numbering';
import { chapterOf, endSpan } from '../../report/query/places';
import { chapterHeading } from '../../template/skeleton/report';
import { textAt } from '../../text/span';

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
            count: chaptersOf(report.edition),
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
            edits: [insertChapter(report, chapter, next), ...numberedOn(report, chapter)],
            preferred: true,
            safe: false,
            writesFigures: true,
          },
        ],
      };
    }
  },
};

/** The chapters after the missing one under their own numbers, where they closed up its gap. */
const numberedOn = (report: Report, missing: ChapterTemplate): readonly Edit[] =>
  report.chapters.flatMap(({ template, numbering }) =>
    template.number > missing.number && numbering?.value === template.number - 1
      ? [
          {
            span: numbering.span,
            newText: renumbered(textAt(report.text, numbering.span), template.number),
          },
        ]
      : [],
  );

const inEnglish = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many chapters the form requires, in words. */
function chaptersOf({ chapters }: Template): Localised {
  const count = chapters.filter(({ required }) => required).length;
  return {
    'zh-cn': chineseOrdinal(count) ?? String(count),
    en: inEnglish[count - 1] ?? String(count),
  };
}
