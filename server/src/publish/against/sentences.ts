import { diffArrays } from 'diff';
import type { Report } from '../../report/model';
import type { Finding } from '../../rules/model';
import { halfWidth } from '../../text/mapped';
import { cover, spanOf, type Span } from '../../text/span';
import type { Run } from '../model';
import { asWritten, publicationOf } from '../publication';
import { differenceAt, type Original } from './model';

/** A sentence of a report's running text, its title or a heading. */
interface Sentence {
  readonly text: string;
  /** Without what makes no difference: blanks, and whether marks are of full or half width. */
  readonly folded: string;
  readonly span: Span;
}

/** More sentences than any report has: beyond it only figures are compared. */
const maxSentences = 5000;

/** Sentences that are changed, gone or new within the report. */
export function sentenceDifferences(original: Original, published: Report): readonly Finding[] {
  const drafted = sentencesOf(original.report);
  const shown = sentencesOf(published);
  if (drafted.length > maxSentences || shown.length > maxSentences) return [];
  const changes = diffArrays(
    drafted.map(({ folded }) => folded),
    shown.map(({ folded }) => folded),
  );
  const findings: Finding[] = [];
  let inDraft = 0;
  let inPage = 0;
  changes.forEach(({ count, removed, added }, index) => {
    if (removed) {
      const next = changes[index + 1];
      const replacing = next?.added ? shown.slice(inPage, inPage + next.count) : [];
      const gone = drafted.slice(inDraft, inDraft + count);
      findings.push(...changedOrGone(original, gone, replacing, shown[inPage], published));
      inDraft += count;
    } else if (added) {
      const paired = changes[index - 1]?.removed ? changes[index - 1]!.count : 0;
      // What stands before and after the report on its page is none of it.
      const isAround = index === 0 || index === changes.length - 1;
      const more = shown.slice(inPage + paired, inPage + count);
      if (!isAround) findings.push(...more.map((each) => newSentence(original, each)));
      inPage += count;
    } else {
      inDraft += count;
      inPage += count;
    }
  });
  return findings;
}

function changedOrGone(
  original: Original,
  gone: readonly Sentence[],
  replacing: readonly Sentence[],
  next: Sentence | undefined,
  published: Report,
): readonly Finding[] {
  return gone.map((sentence, i) => {
    const other = replacing[i];
    const place =
      other?.span ??
      (next
        ? spanOf(next.span.start, next.span.start)
        : spanOf(published.text.length, published.text.length));
    const isFigure = numbersIn(sentence.folded) !== numbersIn(other?.folded ?? '');
    const args = { draft: sentence.text, published: other?.text ?? '' };
    const message = { key: other ? 'against.sentence' : 'against.sentence-missing', args };
    return differenceAt(original, isFigure ? 'error' : 'warning', place, message, sentence.span);
  });
}

const newSentence = (original: Original, { text, span }: Sentence): Finding => {
  const message = { key: 'against.sentence-new', args: { published: text } };
  return differenceAt(original, 'warning', span, message, null);
};

const numbersIn = (text: string): string => (text.match(/\d[\d,.]*/g) ?? []).join(' ');

function sentencesOf(report: Report): readonly Sentence[] {
  return publicationOf(report, asWritten).parts.flatMap((part) =>
    'runs' in part ? sentencesIn(part.runs) : [],
  );
}

function sentencesIn(runs: readonly Run[]): readonly Sentence[] {
  const text = runs.map((run) => run.text).join('');
  return [...text.matchAll(/[^。！？；;]+[。！？；;]*/g)].flatMap(({ 0: sentence, index }) => {
    const folded = halfWidth(sentence).replace(/\s/g, '');
    const span = spanIn(runs, index, index + sentence.length);
    return folded === '' || !span ? [] : [{ text: sentence.trim(), folded, span }];
  });
}

/** Where the characters `[from, to)` of the runs stand in the draft. */
function spanIn(runs: readonly Run[], from: number, to: number): Span | null {
  let at = 0;
  let whole: Span | null = null;
  for (const { text, span } of runs) {
    const start = Math.max(from, at);
    const end = Math.min(to, at + text.length);
    if (start < end) {
      const isExact = text.length === span.end - span.start;
      const part = isExact ? spanOf(span.start + start - at, span.start + end - at) : span;
      whole = whole ? cover(whole, part) : part;
    }
    at += text.length;
  }
  return whole;
}
