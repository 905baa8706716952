import { knownFacts } from '../../report/query/knownFacts';
import type { Report } from '../../report/model';
import { partsOf } from '../../template/skeleton/parts';
import { plainText, snippetText } from '../../template/skeleton/render';
import { fold } from '../../text/mapped';
import { spanOf, textAt } from '../../text/span';
import { isInCells, type Caret } from './caret';
import type { Candidate } from './item';
import { phrasesOf } from './phrases';

/** What was written since the last sentence ended; headings begin none. */
const sentenceStart = /(?:^|[。；！？;])\s*([^。；！？;#＃]{0,24})$/;
const maxLabelLength = 40;

/** The paragraphs that the form gives for this part of the report, as far as they are not there. */
export function sentenceCandidates(caret: Caret): readonly Candidate[] {
  const match = sentenceStart.exec(caret.before);
  if (!match || isInCells(caret)) return [];
  const { report, offset } = caret;
  const part = partAt(report, offset);
  if (!part) return [];
  const typed = match[1]!;
  const span = spanOf(offset - typed.length, offset);
  const others = fold(
    textAt(report.text, spanOf(part.start, span.start)) +
      textAt(report.text, spanOf(offset, part.end)),
  );
  return phrasesOf(report.edition)
    .filter(
      ({ chapter, beginning }) => chapter === part.chapter && !others.includes(fold(beginning)),
    )
    .map(({ skeleton, beginning }) => {
      const parts = partsOf(skeleton, knownFacts(report));
      const newText = plainText(parts);
      return {
        kind: 'phrase',
        label: newText.length > maxLabelLength ? `${newText.slice(0, maxLabelLength)}…` : newText,
        text: beginning,
        span,
        typed,
        newText,
        snippet: snippetText(parts),
      };
    });
}

interface Part {
  readonly chapter: string | null;
  readonly start: number;
  readonly end: number;
}

/** The chapter whose text holds the offset, or the preamble. */
function partAt({ chapters, preamble }: Report, offset: number): Part | null {
  const chapter = chapters.find(({ body }) => body.start < offset && offset <= body.end);
  if (chapter) return { chapter: chapter.template.id, ...chapter.body };
  return preamble.start < offset && offset <= preamble.end ? { chapter: null, ...preamble } : null;
}
