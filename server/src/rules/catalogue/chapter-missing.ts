import type { Template, ChapterTemplate } from '../../template/model';
import { chineseOrdinal } from '../../text/numbers';
import type { Localised } from '../../template/localised';
import type { Report } from '../../report/model';
import { aspectsAsChapters, type AspectHeading } from '../../facts/aspectChapters';
import { isTablesOnly } from '../../facts/tablesOnly';
import type { Rule, RuleFinding } from '../model';
import type { Edit } from '../../text/edit';
import { insertChapter } from '../fixes/chapter';
import { renumbered } from '../fixes/numbering';
import { formChapters } from '../../report/query/knownFacts';
import { chapterOf, endSpan, firstLineOf } from '../../report/query/places';
import { chapterHeading } from '../../template/skeleton/report';
import { textAt } from '../../text/span';

/** Each required chapter must be there (Regulation, Article 50; the form's six chapters). */
export const chapterMissing: Rule = {
  code: 'chapter-missing',
  severity: 'error',
  format: true,
  *check(report) {
    const [first] = report.tables.values();
    if (first && isTablesOnly(report)) {
      const args = { count: chaptersOf(report.edition) };
      yield {
        severity: 'warning',
        span: firstLineOf(report, first.span),
        message: { key: 'chapter-missing.tables-only', args },
      };
      return;
    }
    for (const chapter of formChapters(report)) {
      if (!chapter.required || chapterOf(report, chapter.id)) continue;
      const next = report.chapters.find(({ template }) => template.number > chapter.number);
      const aspects = chapter.number === 1 && next ? aspectsAsChapters(report) : [];
      if (aspects.length > 0) {
        yield writtenAsChapters(report, chapter, aspects);
        continue;
      }
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

/** Chapter one's aspects that stand as chapters: one finding, and one fix that puts them below its heading. */
function writtenAsChapters(
  report: Report,
  chapter: ChapterTemplate,
  aspects: readonly AspectHeading[],
): RuleFinding {
  const [first, ...others] = aspects;
  const { start, numbering } = first!;
  const marks = textAt(report.text, { start, end: numbering.start });
  const below = marks === '' ? '' : '#';
  const title = chapterHeading(chapter);
  return {
    span: first!.heading,
    message: {
      key: 'chapter-missing.aspects',
      args: { chapter: title, count: aspects.length },
    },
    related: others.map(({ heading }) => ({
      span: heading,
      message: { key: 'chapter-missing.aspect', args: { chapter: title } },
    })),
    fixes: [
      {
        title: { key: 'fix.aspects-below', args: { chapter: title, count: aspects.length } },
        edits: [
          { span: { start, end: start }, newText: `${marks}${title}\n\n` },
          ...aspects.map((each) => ({
            span: { start: each.start, end: each.numbering.end },
            newText: `${below}${textAt(report.text, { start: each.start, end: each.numbering.start })}（${each.number}）`,
          })),
          ...numberedOn(report, chapter, [-1, aspects.length - 1]),
        ],
        preferred: true,
        safe: false,
      },
    ],
  };
}

/**
 * The chapters after the missing one under their own numbers, where they closed up its gap or are off by as much
 * as what stands in its place.
 */
const numberedOn = (
  report: Report,
  missing: ChapterTemplate,
  off: readonly number[] = [-1],
): readonly Edit[] =>
  report.chapters.flatMap(({ template, numbering }) =>
    template.number > missing.number && numbering && off.includes(numbering.value - template.number)
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
