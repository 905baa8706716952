import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, libreOffice, runProgram } from './programs';

/** A format that LibreOffice writes. */
export type ConvertedFormat =
  'doc' | 'docx' | 'xls' | 'xlsx' | 'ods' | 'pdf' | 'odt' | 'rtf' | 'html';

/**
 * A file's bytes in another format, by the LibreOffice at the path, or the one that is found. Null where there is
 * none; rejects where it fails. No macros run: the profile is a new one, which trusts nothing.
 */
export async function converted(
  bytes: Uint8Array,
  from: string,
  to: ConvertedFormat,
  program: string | null,
): Promise<Uint8Array | null> {
  const found = program ?? (await findProgram(libreOffice));
  if (found === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const source = join(folder, `report.${from}`);
    await writeFile(source, bytes);
    await runProgram(found, [
      // A profile of its own: one that is open elsewhere would take the file and write nothing.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      source,
    ]);
    return Uint8Array.from(await readFile(join(folder, 'out', `report.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
