import type { Template } from '../template/model';
import { oncePer } from '../text/oncePer';
import { createChecker, type Checker } from './check';
import type { Rule } from './model';
import type { WordsExtension } from '../facts/words/model';

/** The checker for a user's own words; the same for the same words. */
export type CheckerFor = (words: WordsExtension) => Checker;

/** One checker for all who have no words of their own, and one for each who has. */
export function createCheckers(rules: readonly Rule[], templates: readonly Template[]): CheckerFor {
  const usual = createChecker(rules, templates);
  const own = oncePer((words: WordsExtension) => createChecker(rules, templates, words));
  return (words) => (Object.keys(words).length === 0 ? usual : own(words));
}
