import { lineEndingOf, type Position } from '../../text/lines';
import type { Template } from '../../template/model';
import type { Wording } from '../../wording/wording';
import { textAt } from '../../text/span';
import type { Analysis } from '../analysis';
import { lossBetweenTexts } from '../keeping';
import { caretAt, type Caret } from './caret';
import { chapterCandidates } from './chapters';
import { columnCandidates } from './columns';
import { fixedTexts } from './fixedTexts';
import type { Candidate, CompletionItem } from './item';
import { initialsOf, leadsTo, type Matching } from './matching';
import { rowCandidates } from './rows';
import { sentenceCandidates } from './sentences';
import { yearCandidates } from './years';

export type { CompletionItem } from './item';

const sources: readonly ((caret: Caret) => readonly Candidate[])[] = [
  rowCandidates,
  columnCandidates,
  yearCandidates,
  chapterCandidates,
  sentenceCandidates,
];

/** After these the likely next words are few. No letters: an input method may be composing them. */
export const completionTriggers: readonly string[] = ['#', '|', '、'];

/** A list that opens by itself comes within so many characters of a wording, or not at all. */
const latest = 8;

/**
 * The Han characters after which one of the form's wordings may have been begun. An editor may ask after
 * them, unasked by its user, where it knows that no input method is composing.
 */
export const begunAfter = (templates: readonly Template[]): readonly string[] => [
  ...new Set(
    fixedTexts(templates).flatMap((text) => text.slice(1, latest).match(/\p{Script=Han}/gu) ?? []),
  ),
];

/**
 * What fits at the position and begins as what was typed there: rows and titles that a table lacks,
 * chapters that the report lacks, the form's sentences, its years. Nothing in a document that is no
 * report.
 */
export function completionsAt(
  { checked, report }: Analysis,
  position: Position,
  wording: Wording,
  matching: Matching,
): readonly CompletionItem[] {
  if (!checked) return [];
  const caret = caretAt(report, report.lines.offsetAt(position));
  const ending = lineEndingOf(report.source);
  return sources
    .flatMap((source) => source(caret))
    .filter((candidate) => leadsTo(candidate.typed, candidate, matching))
    .filter(({ span, newText, typed }) => {
      const written = `${newText}\n${typed}`;
      return lossBetweenTexts(textAt(report.source, span), written) === null;
    })
    .map(({ kind, label, text, span, newText, snippet }, index) => ({
      kind,
      label,
      detail: wording.say({ key: `completion.${kind}`, args: { edition: report.edition.name } }),
      filterText: filterTextOf(report.text.slice(span.start, caret.offset), label, text, matching),
      sortText: String(index).padStart(3, '0'),
      range: report.lines.rangeOf(span),
      newText: newText.replace(/\r\n|\r|\n/g, ending),
      ...(snippet !== undefined && { snippet }),
    }));
}

/** Editors look for the text before the caret in this. */
const filterTextOf = (before: string, label: string, text: string, { pinyin }: Matching): string =>
  [before, label, pinyin ? initialsOf(text) : ''].filter((part) => part !== '').join(' ');
