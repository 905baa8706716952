import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { converted } from './convert';
import { findProgram, libreOffice, runProgram, type Program } from './programs';

/** What a document is printed from: LibreOffice takes the .docx, a browser the page. */
export interface Printable {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}

const browser: Program = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'],
  variable: 'GOUJI_CHROME',
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * The pages as a .pdf, by LibreOffice or else a browser; null where there is neither. Rejects where the
 * program fails.
 */
export async function pdfBytes({ docx, html }: Printable): Promise<Uint8Array | null> {
  const office = await findProgram(libreOffice);
  if (office !== null) return converted(await docx(), 'docx', 'pdf', office);
  const program = await findProgram(browser);
  return program === null ? null : printedBy(program, html());
}

async function printedBy(program: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const source = join(folder, 'report.html');
    await writeFile(source, html);
    await runProgram(program, [
      '--headless',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'report.pdf')}`,
      pathToFileURL(source).href,
    ]);
    return await readFile(join(folder, 'report.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
