import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, libreOffice, runProgram, type Program } from './programs';

/** What a document is printed from: LibreOffice takes the .docx, a browser the page. */
export interface Printable {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}

/** A program of this machine that prints to a file. */
interface Printer extends Program {
  readonly source: keyof Printable;
  arguments(source: string, folder: string): readonly string[];
}

const printers: readonly Printer[] = [
  {
    source: 'docx',
    ...libreOffice,
    arguments: (source, folder) => [
      // A profile of its own: one that is open elsewhere would take the file and print nothing.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      source,
    ],
  },
  {
    source: 'html',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'],
    variable: 'GOUJI_CHROME',
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    arguments: (source, folder) => [
      '--headless',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'report.pdf')}`,
      pathToFileURL(source).href,
    ],
  },
];

/**
 * The pages as a .pdf, by the first program found that prints; null where there is none. Rejects where the
 * program fails.
 */
export async function pdfBytes(printable: Printable): Promise<Uint8Array | null> {
  for (const printer of printers) {
    const program = await findProgram(printer);
    if (program !== null) return printed(program, printer, printable);
  }
  return null;
}

async function printed(
  program: string,
  printer: Printer,
  printable: Printable,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const source = join(folder, `report.${printer.source}`);
    await writeFile(source, await printable[printer.source]());
    await runProgram(program, printer.arguments(source, folder));
    return await readFile(join(folder, 'report.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
