import fc from 'fast-check';
import { editionOf } from '../../reader';
import { denials } from './denials';
import type { Facts } from './facts';
import { lists, type List } from './lists';
import { spelt } from './numerals';
import { countsOf, claimSentencesOf } from './claimSentences';
import { traps } from './traps';

/** What a report says besides its usual sentences; null where it would not be true. */
export type Aside = (facts: Facts) => Said | null;

interface Said {
  readonly chapter: string;
  readonly sentence: string;
  /** What the sentence was made by, where it chooses numbers of its own. */
  readonly list?: List;
}

const filled = (sentence: string, numbers: readonly number[], spelling: number): string => {
  let next = 0;
  return sentence.replace(/#/g, () => spelt(String(numbers[next++ % numbers.length]!), spelling));
};

const draw = fc.nat(9_999);

const toldArbitrary: fc.Arbitrary<Aside> = fc
  .tuple(draw, draw, draw, draw)
  .map(([kind, place, words, spelling]) => (facts) => {
    const form = editionOf(facts.edition);
    const all = claimSentencesOf(form);
    const claimed = all[kind % all.length]!;
    const [count] = countsOf(form, facts.tables, claimed);
    return {
      chapter: claimed.chapters[place % claimed.chapters.length]!,
      sentence: filled(claimed.sentences[words % claimed.sentences.length]!, [count!], spelling),
    };
  });

const deniedArbitrary: fc.Arbitrary<Aside> = fc
  .tuple(draw, draw, draw)
  .map(([kind, place, words]) => ({ tables }) => {
    const denial = denials[kind % denials.length]!;
    if (denial.count(tables) > 0 || denial.isIdle?.(tables) === true) return null;
    return {
      chapter: denial.chapters[place % denial.chapters.length]!,
      sentence: denial.sentences[words % denial.sentences.length]!,
    };
  });

const small = fc.nat(400);
const anyChapter = ['overview', 'applications', 'review'];

const trapArbitrary: fc.Arbitrary<Aside> = fc
  .tuple(fc.constantFrom(...traps), draw, draw, small, small)
  .map(([trap, place, spelling, a, b]) => () => ({
    chapter: anyChapter[place % anyChapter.length]!,
    sentence: filled(trap, [a, b], spelling),
  }));

const listArbitrary: fc.Arbitrary<Aside> = fc
  .tuple(fc.constantFrom(...lists), fc.tuple(small, small, small))
  .map(([list, numbers]) => (facts) => ({
    chapter: 'overview',
    sentence: list(facts, numbers),
    list,
  }));

/** Some true sentences more, and some that only read like what the tables count. */
export const asidesArbitrary: fc.Arbitrary<readonly Aside[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: toldArbitrary },
    { weight: 1, arbitrary: deniedArbitrary },
    { weight: 3, arbitrary: trapArbitrary },
    { weight: 2, arbitrary: listArbitrary },
  ),
  { maxLength: 6 },
);

type Paragraphs = Readonly<Record<string, readonly string[]>>;

/** The chapters with the asides at their ends, each a paragraph or all in one. */
export function withAsides(
  facts: Facts,
  paragraphs: Paragraphs,
  asides: readonly Aside[],
): Paragraphs {
  const all = asides.flatMap((aside) => aside(facts) ?? []);
  // Twice the same count with two numbers would not be true.
  const said = all.filter(
    ({ list }, at) => !list || all.findIndex((other) => other.list === list) === at,
  );
  const inOne = (facts.choices[10] ?? 0) % 2 === 1;
  return Object.fromEntries(
    Object.entries(paragraphs).map(([chapter, own]) => {
      const sentences = said
        .filter((each) => each.chapter === chapter)
        .map(({ sentence }) => sentence);
      return [
        chapter,
        [...own, ...(inOne && sentences.length > 0 ? [sentences.join('')] : sentences)],
      ];
    }),
  );
}
