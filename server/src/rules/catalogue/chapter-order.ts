import type { Chapter, Report } from '../../report/model';
import type { Fix, Rule, RuleFinding } from '../model';
import { aspectsAsChapters } from '../../facts/aspectChapters';
import { isRepeated } from '../../facts/repeatedRows';
import { unlabelledRows } from '../../facts/unlabelledRows';
import { renumbered } from '../fixes/numbering';
import { wholeLines } from '../fixes/wholeLines';
import { textAt } from '../../text/span';
import { chapterHeading } from '../../template/skeleton/report';

/** Chapters stand in the form's order and are numbered 一 to 六, each number once and none left out. */
export const chapterOrder: Rule = {
  code: 'chapter-order',
  severity: 'warning',
  format: true,
  *check(report) {
    const again = repeatedChapters(report);
    if (again) yield again;
    const displaced = outOfOrder(report.chapters);
    for (const chapter of displaced) yield misplaced(report, chapter);
    if (displaced.length > 0) return;
    const wrong: Chapter[] = [];
    // Chapter one's aspects that stand as chapters have numbers of their own, and their own finding.
    const [first] = report.chapters;
    const more = first && first.template.number > 1 ? aspectsAsChapters(report).length : 0;
    let expected = 1;
    for (const chapter of report.chapters) {
      const { numbering, template } = chapter;
      // A chapter that is not there may or may not have kept its number.
      const allowed = [
        expected,
        template.number,
        ...(more > 0 ? [template.number - 1 + more] : []),
      ];
      if (numbering && !allowed.includes(numbering.value)) wrong.push(chapter);
      expected =
        (numbering && allowed.includes(numbering.value) ? numbering.value : template.number) + 1;
    }
    if (areShifted(wrong)) yield shifted(report, wrong);
    else for (const chapter of wrong) yield misnumbered(report, chapter);
  },
};

/**
 * Headings that come again: a chapter pasted twice, or last year's left in. Where the chapter's table comes again
 * as well, that is said of the table.
 */
function repeatedChapters(report: Report): RuleFinding | null {
  const { repeatedHeadings, chapters, tables } = report;
  const pairs = repeatedHeadings.flatMap((again) => {
    const chapter = chapters.find(({ template }) => template.id === again.chapter);
    const table = chapter && tables.get(chapter.template.table ?? '');
    const isSaid = table && (isRepeated(table) || unlabelledRows(report).has(table));
    return chapter && !isSaid ? [{ again, chapter }] : [];
  });
  const [first, ...others] = pairs;
  if (!first) return null;
  const { again, chapter } = first;
  const lines = again.isTwice && others.length === 0 ? wholeLines(report, again.heading) : null;
  return {
    span: again.heading,
    message: {
      key: others.length > 0 ? 'chapter-order.again.many' : 'chapter-order.again',
      args: { found: textAt(report.text, again.heading), count: pairs.length },
    },
    related: [
      { span: chapter.heading, message: { key: 'chapter-order.again.counts', args: {} } },
      ...others.map((other) => ({
        span: other.again.heading,
        message: {
          key: 'chapter-order.again.other',
          args: { found: textAt(report.text, other.again.heading) },
        },
      })),
    ],
    fixes: lines
      ? [
          {
            title: { key: 'fix.delete-repeated-heading', args: {} },
            edits: [{ span: lines, newText: '' }],
            preferred: true,
            safe: false,
          },
        ]
      : [],
  };
}

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

const minShifted = 3;

/** Whether the numbers of several chapters are all off by the same: one slip, one finding. */
const areShifted = (chapters: readonly Chapter[]): boolean =>
  chapters.length >= minShifted &&
  new Set(chapters.map(({ numbering, template }) => template.number - numbering!.value)).size === 1;

function shifted(report: Report, chapters: readonly Chapter[]): RuleFinding {
  const [first, ...others] = chapters.map((chapter) => misnumbered(report, chapter));
  return {
    span: first!.span,
    message: {
      key: 'chapter-order.misnumbered.many',
      args: { ...first!.message.args, count: chapters.length },
    },
    related: others.map(({ span, message }) => ({ span, message })),
    fixes: [
      {
        title: { key: 'fix.renumber-chapters', args: { count: chapters.length } },
        edits: [first!, ...others].flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits)),
        preferred: true,
        safe: false,
      },
    ],
  };
}

function misnumbered(report: Report, chapter: Chapter): RuleFinding {
  const { numbering, template } = chapter;
  const found = textAt(report.text, numbering!.span);
  const newText = renumbered(found, template.number);
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
