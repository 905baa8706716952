import { converted } from '../disk/convert';
import { nodeBundles } from '../import/bundles/bundles';
import { createImporter, type Importer } from '../import/door';
import { createEngines, type Engine, type EngineFor } from '../project/ownTypes/engine';
import type { ReportReader } from '../report/parse';
import { rules } from '../rules/catalogue';
import type { Checker } from '../rules/check';
import { judgeReading } from '../service/judgeReading';
import { templates } from '../template/load';
import type { KnownNames } from '../project/settings';

/** The reader and checker that all commands share. */
export interface Tools {
  readonly reader: ReportReader;
  /** For drafts whose settings add no words. */
  readonly checker: Checker;
  /** What drafts are read with whose settings name no types of their own. */
  readonly engine: Engine;
  readonly engineFor: EngineFor;
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
  const { engine, engineFor } = createEngines(rules, templates);
  const { reader, checkerFor, known } = engine;
  const checker = checkerFor({});
  return {
    reader,
    checker,
    importer: createImporter(nodeBundles, judgeReading(reader, checker)),
    engine,
    engineFor,
    known,
  };
}
