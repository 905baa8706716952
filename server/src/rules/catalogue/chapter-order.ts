import type { Chapter, Report } from '../../report/model';
import type { Fix, Rule, RuleFinding } from '../model';
import { renumbered } from '../fixes/numbering';
import { textAt } from '../../text/span';
import { chapterHeading } from '../../template/skeleton/report';

/** Chapters stand in the form's order and are numbered 一 to 六, each number once and none left out. */
export const chapterOrder: Rule = {
  code: 'chapter-order',
  severity: 'warning',
  format: true,
  *check(report) {
    const displaced = outOfOrder(report.chapters);
    for (const chapter of displaced) yield misplaced(report, chapter);
    if (displaced.length > 0) return;
    let expected = 1;
    for (const chapter of report.chapters) {
      const { numbering, template } = chapter;
      // A chapter that is not there may or may not have kept its number.
      const allowed = [expected, template.number];
      if (numbering && !allowed.includes(numbering.value))
        yield misnumbered(report, chapter, template.number);
      expected =
        (numbering && allowed.includes(numbering.value) ? numbering.value : template.number) + 1;
    }
  },
};

/** The fewest chapters whose move would restore the order. */
function outOfOrder(chapters: readonly Chapter[]): readonly Chapter[] {
  const best: Chapter[][] = [];
  for (const chapter of chapters) {
    const before = best.filter(
      (run) => run[run.length - 1]!.template.number < chapter.template.number,
    );
    const longest = before.reduce<Chapter[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, chapter]);
  }
  const kept = best.reduce<Chapter[]>((a, b) => (b.length > a.length ? b : a), []);
  return chapters.filter((chapter) => !kept.includes(chapter));
}

function misplaced(report: Report, chapter: Chapter): RuleFinding {
  const before = report.chapters
    .slice(0, report.chapters.indexOf(chapter))
    .find(({ template }) => template.number > chapter.template.number);
  return {
    span: chapter.heading,
    message: {
      key: 'chapter-order.misplaced',
      args: {
        chapter: chapterHeading(chapter.template),
        number: chapter.template.number,
      },
    },
    related: before
      ? [
          {
            span: before.heading,
            message: {
              key: 'chapter-order.other',
              args: { chapter: chapterHeading(before.template) },
            },
          },
        ]
      : [],
  };
}

function misnumbered(report: Report, chapter: Chapter, number: number): RuleFinding {
  const { numbering, template } = chapter;
  const found = textAt(report.text, numbering!.span);
  const newText = renumbered(found, number);
  const fix: Fix = {
    title: { key: 'fix.replace-with', args: { expected: newText } },
    edits: [{ span: numbering!.span, newText }],
    preferred: true,
    safe: false,
  };
  return {
    span: numbering!.span,
    message: {
      key: 'chapter-order.misnumbered',
      args: { chapter: template.title, found, expected: newText },
    },
    fixes: [fix],
  };
}
