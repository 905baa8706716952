import { createReportReader, type ReportReader } from '../report/parse';
import { rules } from '../rules/catalogue';
import { createChecker, type Checker } from '../rules/check';
import { templates } from '../template/load';
import type { KnownNames } from '../workspace/settings';

/** The reader and checker that all commands share. */
export interface Tools {
  readonly reader: ReportReader;
  readonly checker: Checker;
  readonly known: KnownNames;
}

export const createTools = (): Tools => ({
  reader: createReportReader(templates),
  checker: createChecker(rules, templates),
  known: {
    editions: templates.map(({ id }) => id),
    ruleCodes: rules.map(({ code }) => code),
  },
});
