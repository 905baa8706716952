import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import type { Finding, Severity } from '../../../server/src/rules/model';
import type { Subordinates } from '../../../server/src/facts/rollup/subordinates';
import type { Report } from '../../../server/src/report/model';
import { disclosureEditions as templates } from '../../support/disclosure';
import * as reader from '../../support/reader';

const checker = createChecker(rules, templates);

/** With what else than the settings that the product comes with a draft is checked. */
export interface Asked {
  /** Last year's report. */
  readonly previous?: Report | null;
  /** The reports of a consolidated report's units. */
  readonly subordinates?: Subordinates | null;
  /** A rule that is off by default. */
  readonly switchedOn?: string;
}

/** The text read; the same report for one of the last texts over again. */
export const parse = remembering(reader.parse);

const findingsAlone = remembering((text) => checker.check(parse(text)));

/** What the product finds. */
export function findingsIn(text: string, asked: Asked = {}): readonly Finding[] {
  const { previous = null, subordinates = null, switchedOn } = asked;
  const isAlone = previous === null && subordinates === null && switchedOn === undefined;
  if (isAlone) return findingsAlone(text);
  const rule = rules.find(({ code }) => code === switchedOn);
  const levels = new Map<string, Severity>(rule ? [[rule.code, rule.severity]] : []);
  return checker.review(parse(text), { levels, previous, subordinates }).findings;
}

/** The function with its last results kept: faults of many kinds begin with the same drafts. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const most = 400;
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
