import { stretchesOf } from '../facts/prose/stretches';
import type { WordLists } from '../facts/words/model';
import type { Report } from '../report/model';
import { passagesOf, type Passage } from '../report/prose/passages';
import { oncePer } from '../text/oncePer';
import { oncePerText } from '../text/oncePerText';
import { paragraphsOf } from '../text/paragraphs';

/** A paragraph in its draft. It is read like a passage of its own: positions are those of its own text. */
export interface Paragraph extends Passage {
  /** The running text that it is part of. */
  readonly passage: Passage;
  /** Where it begins in the passage's text. */
  readonly from: number;
  /** How many paragraphs of the passage stand before it, blank ones with them. */
  readonly index: number;
  /** Whether it is of the report's text, not of its title or what stands above that. */
  readonly isText: boolean;
}

/** What a rule looks for in running text, one paragraph at a time. */
export interface Search<Found extends object = object> {
  /**
   * What there is in a paragraph, with places in its text. It must follow from the paragraph's words and
   * the lists alone, as it is kept and told in every draft that has the paragraph; it must not change.
   */
  find(paragraph: string, words: WordLists): Iterable<Found>;
  /** Looks also at the title and at what stands above it. */
  readonly withTitle?: boolean;
}

/** What a search found in a paragraph; at least one thing. */
export interface FoundIn<Found extends object = object> {
  readonly paragraph: Paragraph;
  readonly found: readonly Found[];
}

/** What every search found in a draft, paragraph by paragraph in the draft's order. */
export type FoundBy = <Found extends object>(search: Search<Found>) => Iterable<FoundIn<Found>>;

/** What was found in each passage that has something of it. */
export function byPassage<Found extends object>(
  all: Iterable<FoundIn<Found>>,
): readonly (readonly FoundIn<Found>[])[] {
  const groups: FoundIn<Found>[][] = [];
  for (const each of all) {
    const group = groups.at(-1);
    if (group?.[0]?.paragraph.passage === each.paragraph.passage) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** A search that threw. */
interface Failure {
  readonly error: unknown;
}

/** What one of the searches came to in a paragraph: what it found, or that it failed. */
type Outcome = { readonly of: number } & ({ readonly found: readonly object[] } | Failure);

/** A paragraph in which something was found. */
interface Told {
  readonly text: string;
  readonly from: number;
  readonly index: number;
  readonly outcomes: readonly Outcome[];
}

const nothing: readonly Outcome[] = [];

/**
 * Searches drafts for what rules look for in running text. All of them look at a paragraph at once, and what
 * they find is kept by its words: a check costs a look-up for each paragraph, however many rules there are. A
 * search that throws does so again where its rule asks for what it found, after what it had found before.
 */
export function searchFor(
  searches: readonly Search[],
  words: WordLists,
): (report: Report) => FoundBy {
  const inParagraph = oncePerText((text): readonly Outcome[] => {
    const outcomes = searches.flatMap((search, of) => outcomeOf(search, of, text, words) ?? []);
    return outcomes.length === 0 ? nothing : outcomes;
  });
  const inPassage = oncePerText((passage): readonly Told[] =>
    paragraphsOf(passage).flatMap(({ text, from }, index) => {
      const outcomes = text === '' ? nothing : inParagraph(text);
      return outcomes === nothing ? [] : [{ text, from, index, outcomes }];
    }),
  );
  return oncePer((report): FoundBy => {
    const byNumber: (FoundIn | Failure)[][] = searches.map(() => []);
    const passages = new Set<Passage>(passagesOf(report));
    for (const passage of stretchesOf(report)) {
      const isText = passages.has(passage);
      for (const told of inPassage(passage.text)) {
        const paragraph = paragraphOf(passage, told, isText);
        for (const outcome of told.outcomes) {
          if (!isText && searches[outcome.of]!.withTitle !== true) continue;
          byNumber[outcome.of]!.push(
            'error' in outcome ? outcome : { paragraph, found: outcome.found },
          );
        }
      }
    }
    const byType = new Map(searches.map((search, number) => [search, byNumber[number]!]));
    // What is kept under a search is what this search found.
    return <Found extends object>(search: Search<Found>) =>
      throwingErrors((byType.get(search) ?? []) as readonly (FoundIn<Found> | Failure)[]);
  });
}

function* throwingErrors<Found extends object>(
  all: readonly (FoundIn<Found> | Failure)[],
): Iterable<FoundIn<Found>> {
  for (const each of all) {
    if ('error' in each) throw each.error;
    yield each;
  }
}

function outcomeOf(search: Search, of: number, text: string, words: WordLists): Outcome | null {
  try {
    const found = [...search.find(text, words)];
    return found.length === 0 ? null : { of, found };
  } catch (error) {
    return { of, error };
  }
}

const paragraphOf = (
  passage: Passage,
  { text, from, index }: Told,
  isText: boolean,
): Paragraph => ({
  passage,
  chapter: passage.chapter,
  text,
  from,
  index,
  isText,
  spanOf: (start, end) => passage.spanOf(from + start, from + end),
});
