import assert from 'node:assert/strict';
import * as office from '../../../server/src/import/bundles/office';
import { createImporter } from '../../../server/src/import/door';
import type { Reading } from '../../../server/src/import/pdf/readings';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { judgeReading } from '../../../server/src/service/judgeReading';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft, replaced } from '../../support/draft';
import { createReportReader } from '../../../server/src/report/parse';

const reports = judgeReading(createReportReader(templates), createChecker(rules, templates));
const bytes = new TextEncoder().encode('%PDF-1.7\n');

/** The notes on a PDF that reads so. */
async function notesOn(...readings: readonly Reading[]): Promise<readonly string[]> {
  const pdf = { readPdf: () => Promise.resolve({ readings, marks: 0 }), characterMaps: {} };
  const importer = createImporter(
    { office: () => Promise.resolve(office), pdf: () => Promise.resolve(pdf) },
    reports,
  );
  return (await importer.open(bytes, 'a.pdf'))!.notes.map(({ key }) => key);
}

suite('import: blank cells of a PDF', () => {
  const whole = newDraft();
  const blank = replaced(whole, '| 行政规范性文件 | 0 | 0 | 0 |', '| 行政规范性文件 | 0 |  | 0 |');

  test('that are told by where the numbers stand are said, drawn ones are not', async () => {
    assert.deepEqual(await notesOn({ way: 'columns', text: blank }), [
      'import.note.blanks-inferred',
    ]);
    assert.deepEqual(await notesOn({ way: 'ruled', text: blank }), []);
    assert.deepEqual(await notesOn({ way: 'columns', text: whole }), []);
  });

  test('a row without any number lacks none', async () => {
    const row = replaced(whole, '| 行政规范性文件 | 0 | 0 | 0 |', '| 行政规范性文件 |  |  |  |');
    assert.deepEqual(await notesOn({ way: 'columns', text: row }), []);
  });
});
