import type { Template } from '../template/model';
import { createChecker, type Checker } from './check';
import type { Rule } from './model';
import type { WordsExtension } from '../facts/words/model';

/** The checker for a user's own words; the same for the same words. */
export type CheckerFor = (words: WordsExtension) => Checker;

/** One checker for all who have no words of their own, and one for each who has. */
export function createCheckers(rules: readonly Rule[], templates: readonly Template[]): CheckerFor {
  const usual = createChecker(rules, templates);
  const own = new WeakMap<WordsExtension, Checker>();
  return (words) => {
    if (Object.keys(words).length === 0) return usual;
    const checker = own.get(words) ?? createChecker(rules, templates, words);
    own.set(words, checker);
    return checker;
  };
}
