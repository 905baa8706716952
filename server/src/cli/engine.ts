import { converted } from '../disk/convert';
import { nodeBundles } from '../import/bundles/bundles';
import { createImporter, type Importer } from '../import/door';
import { createReportReader, type ReportReader } from '../report/parse';
import { rules } from '../rules/catalogue';
import type { Checker } from '../rules/check';
import { createCheckers, type CheckerFor } from '../rules/checkerCache';
import { judgeReading } from '../service/judgeReading';
import { typesOf } from '../template/editions';
import { templates } from '../template/load';
import type { KnownNames } from '../project/settings';

/** The reader and checker that all commands share. */
export interface Tools {
  readonly reader: ReportReader;
  /** For drafts whose settings add no words. */
  readonly checker: Checker;
  readonly checkerFor: CheckerFor;
  readonly known: KnownNames;
  /** Opens documents of other programs. */
  readonly importer: Importer;
}

/** The same tools, which open files of old formats by the LibreOffice at the path, or the one that is found. */
export const withLibreOffice = (tools: Tools, program: string | null): Tools => ({
  ...tools,
  importer: createImporter(
    nodeBundles,
    judgeReading(tools.reader, tools.checker),
    (bytes, from, to) => converted(bytes, from, to, program),
  ),
});

export function createTools(): Tools {
  const checkerFor = createCheckers(rules, templates);
  const reader = createReportReader(templates);
  const checker = checkerFor({});
  return {
    reader,
    checker,
    importer: createImporter(nodeBundles, judgeReading(reader, checker)),
    checkerFor,
    known: {
      types: typesOf(templates).map(({ id }) => id),
      editions: templates.map(({ id }) => id),
      ruleCodes: rules.map(({ code }) => code),
    },
  };
}
