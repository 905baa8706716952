import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as office from '../../../server/src/import/bundles/office';
import type { ImportBundles } from '../../../server/src/import/bundles/bundles';
import { createImporter, type Importer } from '../../../server/src/import/door';
import { createReportReader } from '../../../server/src/report/parse';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { judgeReading } from '../../../server/src/service/judgeReading';
import { disclosureEditions as templates } from '../disclosure';

/** The library's character maps, which the build puts into the bundle; seen from `out/test/support/office`. */
const maps = join(__dirname, '../../../../node_modules/pdfjs-dist/cmaps');

/** The readers as they are before they are bundled. */
const bundles: ImportBundles = {
  office: () => Promise.resolve(office),
  pdf: async () => ({
    ...(await import('../../../server/src/import/bundles/pdf.js')),
    characterMaps: Object.fromEntries(
      readdirSync(maps)
        .filter((name) => name.includes('GB'))
        .map((name) => [name, Uint8Array.from(readFileSync(join(maps, name)))]),
    ),
  }),
};

/** The door as the command line and the server have it. */
export const importer: Importer = createImporter(
  bundles,
  judgeReading(createReportReader(templates), createChecker(rules, templates)),
);
