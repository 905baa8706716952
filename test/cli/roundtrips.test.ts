import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, libreOffice } from '../../server/src/disk/programs';
import { laidOut, layouts } from '../support/office/layouts';
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

  test('as others lay them out, every cell', async () => {
    const [report] = reports;
    for (const layout of layouts) {
      const other = laidOut(report!, layout);
      const [format, bytes] = layout.docx
        ? (['docx', other.docx] as const)
        : (['html', Buffer.from(other.html)] as const);
      assert.notDeepEqual(Buffer.from(bytes), Buffer.from(report![format]), layout.name);
      const { wrong, refused } = await returnedBytes(bytes, `a.${format}`, report!.model);
      assert.deepEqual({ wrong, refused }, { wrong: [], refused: null }, layout.name);
    }
  });

  test('as LibreOffice prints them in each layout, every cell', async function () {
    const program = await findProgram(libreOffice);
    if (program === null) {
      console.log('      LibreOffice is not on this machine: nothing was converted');
      this.skip();
    }
    const folder = await mkdtemp(join(tmpdir(), 'gouji-layouts-'));
    try {
      const printed = conversions.filter(({ to }) => to === 'pdf');
      const others = layouts.filter(({ docx }) => docx).map((each) => laidOut(reports[0]!, each));
      const [target] = (await convertedReports(others, folder, program, printed)).values();
      for (const { name, model } of others) {
        const bytes = Uint8Array.from(await readFile(join(target!, `${name}.pdf`)));
        const { wrong, refused } = await returnedBytes(bytes, `${name}.pdf`, model);
        assert.deepEqual({ wrong, refused }, { wrong: [], refused: null }, name);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
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
