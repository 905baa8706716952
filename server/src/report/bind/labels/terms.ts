import type { Term, Vocabulary } from '../../../template/vocabulary';
import { oncePer } from '../../../text/oncePer';
import { oncePerText } from '../../../text/oncePerText';

/** A term found in folded text `[from, to)`; several terms can have one wording. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
}

/** Finds the template's wordings in folded text, leftmost and longest first. Linear in the text. */
export const findTerms = (folded: string, vocabulary: Vocabulary): readonly Match[] =>
  finderOf(vocabulary)(folded);

const finderOf = oncePer((vocabulary: Vocabulary) =>
  oncePerText((folded) => termsIn(folded, vocabulary)),
);

function termsIn(folded: string, vocabulary: Vocabulary): readonly Match[] {
  const matches: Match[] = [];
  for (let i = 0; i + 1 < folded.length;) {
    const candidates = vocabulary.startingWith(folded.slice(i, i + 2));
    const longest = candidates.find((term) => folded.startsWith(term.core, i));
    const begun = begunBy(folded.slice(i), candidates, longest);
    if (begun) return [...matches, { from: i, to: folded.length, terms: [begun] }];
    if (!longest) {
      i++;
      continue;
    }
    const terms = candidates.filter((term) => term.core === longest.core);
    matches.push({ from: i, to: i + longest.core.length, terms });
    i += longest.core.length;
  }
  return matches;
}

/** Fewer words of a label are the beginning of several. */
const minBeginningLength = 12;

/** The row whose label the rest of the text begins, beyond a shorter wording: its end is on another line. */
const begunBy = (
  rest: string,
  candidates: readonly Term[],
  longest: Term | undefined,
): Term | undefined =>
  rest.length < minBeginningLength || rest.length <= (longest?.core.length ?? 0)
    ? undefined
    : candidates.find((term) => term.kind === 'row' && term.core.startsWith(rest));

/** Folded text without the numbering characters before it. */
export const withoutLeadingNumber = (folded: string): string =>
  folded.replace(/^(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?=\D|$)/, '');
