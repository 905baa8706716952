import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, libreOffice } from '../../server/src/disk/programs';
import {
  conversions,
  convertedReports,
  ownReports,
  returnedBytes,
  type OwnReport,
} from '../support/office/roundTrips';

const seed = 20210926;

suite('cli: reports that come back from other programs', function () {
  let reports: readonly OwnReport[];
  suiteSetup(async () => {
    reports = await ownReports(3, seed);
  });

  test('as we write them, every cell', async () => {
    for (const { name, model, docx, html } of reports) {
      const files = [
        ['docx', docx],
        ['html', Buffer.from(html)],
      ] as const;
      for (const [format, bytes] of files) {
        const back = await returnedBytes(bytes, `${name}.${format}`, model);
        assert.deepEqual({ ...back, cells: 0 }, { cells: 0, wrong: [], refused: null }, format);
        assert.ok(back.cells > 100, 'a report has more cells');
      }
    }
  });

  test('as LibreOffice converts them, every cell; .doc is refused', async function () {
    const program = await findProgram(libreOffice);
    if (program === null) {
      console.log('      LibreOffice is not on this machine: nothing was converted');
      this.skip();
    }
    const folder = await mkdtemp(join(tmpdir(), 'gouji-round-'));
    try {
      const folders = await convertedReports(reports, folder, program);
      assert.equal(folders.size, conversions.length);
      for (const [{ from, to }, target] of folders) {
        for (const { name, model } of reports) {
          const bytes = Uint8Array.from(await readFile(join(target, `${name}.${to}`)));
          const { wrong, refused } = await returnedBytes(bytes, `${name}.${to}`, model);
          assert.deepEqual(wrong, [], `${name}: ${from} → ${to}`);
          assert.equal(refused, to === 'doc' ? 'import.refused.old-document' : null);
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
