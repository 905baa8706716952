import { createReportReader, type ReportReader } from '../report/parse';
import { rules } from '../rules/catalogue';
import type { Checker } from '../rules/check';
import { createCheckers, type CheckerFor } from '../rules/checkers';
import { templates } from '../template/load';
import type { KnownNames } from '../workspace/settings';

/** The reader and checker that all commands share. */
export interface Tools {
  readonly reader: ReportReader;
  /** For drafts whose settings add no words. */
  readonly checker: Checker;
  readonly checkerFor: CheckerFor;
  readonly known: KnownNames;
}

export function createTools(): Tools {
  const checkerFor = createCheckers(rules, templates);
  return {
    reader: createReportReader(templates),
    checker: checkerFor({}),
    checkerFor,
    known: {
      editions: templates.map(({ id }) => id),
      ruleCodes: rules.map(({ code }) => code),
    },
  };
}
