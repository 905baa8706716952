import { rules } from '../../../server/src/rules/catalogue';
import { reportFile, type RuleExample } from '../../support/ruleExamples';
import { exists, read, readJson } from '../house/repository';

export const examplesFolder = 'docs/rules/examples';

/** A report that examples are made of, by its name in them. */
export const reportOf = (name: string): string => read(`${examplesFolder}/${reportFile(name)}`);

const pathOf = (code: string): string => `${examplesFolder}/${code}.json`;

/** The example of a rule; one that has none is told what to write. */
export function exampleOf({ code }: { readonly code: string }): RuleExample {
  if (!exists(pathOf(code))) {
    throw new Error(`${code} has no example: write ${pathOf(code)}, as CONTRIBUTING.md says`);
  }
  return readJson(pathOf(code)) as RuleExample;
}

/** The rules that have an example; that all of them do is a test of its own. */
export const rulesWithExamples = rules.filter(({ code }) => exists(pathOf(code)));
