import assert from 'node:assert/strict';
import * as office from '../../../server/src/import/bundles/office';
import { createImporter } from '../../../server/src/import/door';
import type { Reading } from '../../../server/src/import/pdf/readings';
import { rules } from '../../../server/src/rules/catalogue';
import { createChecker } from '../../../server/src/rules/check';
import { judgeReading } from '../../../server/src/service/judgeReading';
import { disclosureEditions as templates } from '../../support/disclosure';
import { newDraft, replaced } from '../../support/draft';
import { importer } from '../../support/office/bundles';
import { pageOf, stream } from '../../support/office/pdf';
import { createReportReader } from '../../../server/src/report/parse';

const reports = judgeReading(createReportReader(templates), createChecker(rules, templates));
const bytes = new TextEncoder().encode('%PDF-1.7\n');

/** The notes on a PDF that reads so. */
async function notesOn(...readings: readonly Reading[]): Promise<readonly string[]> {
  const pdf = {
    readPdf: () => Promise.resolve({ readings, marks: 0, recognisedPages: 0 }),
    characterMaps: {},
  };
  const importer = createImporter(
    { office: () => Promise.resolve(office), pdf: () => Promise.resolve(pdf) },
    reports,
  );
  return (await importer.open(bytes, 'a.pdf'))!.notes.map(({ key }) => key);
}

suite('import: scanned pages whose words were recognised', () => {
  const noteOf = async (content: string): Promise<readonly string[]> =>
    (await importer.open(pageOf(stream(content)), 'a.pdf'))!.notes.map(({ key }) => key);
  const words = 'BT /F 12 Tf 50 700 Td (regulations issued in the year) Tj ET';

  test('unseen words are said to be recognised, seen ones are not', async () => {
    assert.deepEqual(await noteOf(`BT 3 Tr ET ${words}`), ['import.note.recognised-pages']);
    assert.deepEqual(await noteOf(words), []);
  });

  test('a mode that was left, and a few unseen words beside others, say nothing', async () => {
    assert.deepEqual(await noteOf(`q BT 3 Tr ET Q ${words}`), []);
    const few = 'BT /F 12 Tf 3 Tr 50 650 Td (mark) Tj ET';
    assert.deepEqual(await noteOf(`${words} ${few}`), []);
  });
});

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
