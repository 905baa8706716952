import { chapterHeading, chapterSkeleton } from '../../template/skeleton/report';
import { plainText, snippetText } from '../../template/skeleton/render';
import { text as textPart, type SkeletonPart } from '../../template/skeleton/parts';
import { formChapters, knownFacts } from '../../report/query/knownFacts';
import type { Report } from '../../report/model';
import { spanOf, textAt } from '../../text/span';
import { isInCells, type Caret } from './caret';
import type { Candidate } from './item';

/** A line with nothing but the beginning of a heading before the caret. */
const headingStart = /^(\s*)((?:[#＃]{1,6}\s*)?)((?:[^\s#＃。；，][^#＃。；，]{0,19})?)$/;

/** The chapters that the draft does not have, where a heading may be written. */
export function chapterCandidates(caret: Caret): readonly Candidate[] {
  const match = headingStart.exec(caret.before);
  if (!match || caret.after.trim() !== '' || isInCells(caret)) return [];
  const { report, line, lineSpan, offset } = caret;
  const present = new Set(
    report.chapters
      .filter(({ heading }) => report.lines.lineAt(heading.start) !== line)
      .map(({ template }) => template.id),
  );
  const span = spanOf(lineSpan.start + match[1]!.length, offset);
  return formChapters(report)
    .filter(({ id }) => !present.has(id))
    .map((chapter) => {
      const parts = inDraftsStyle(
        report,
        chapterSkeleton(report.edition, chapter, knownFacts(report)),
      );
      return {
        kind: 'chapter',
        label: chapterHeading(chapter),
        text: chapter.title,
        span,
        typed: match[3]!,
        newText: plainText(parts),
        snippet: snippetText(parts),
      };
    });
}

/** Without the mark of a heading where the draft's own headings have none. */
function inDraftsStyle(
  { chapters, text, lines }: Report,
  parts: readonly SkeletonPart[],
): readonly SkeletonPart[] {
  const isMarked = chapters.some(({ heading }) =>
    textAt(text, lines.line(lines.lineAt(heading.start)))
      .trimStart()
      .startsWith('#'),
  );
  const [first, ...rest] = parts;
  if (chapters.length === 0 || isMarked || first?.kind !== 'text') return parts;
  return [textPart(first.text.replace(/^#+\s*/, '')), ...rest];
}
