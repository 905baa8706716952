import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a document is printed from: LibreOffice takes the .docx, a browser the page. */
export interface Printable {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}

/** A program of this machine that prints to a file. */
interface Printer {
  readonly source: keyof Printable;
  readonly names: readonly string[];
  /** The environment variable that names its program. */
  readonly variable: string;
  readonly places: readonly string[];
  arguments(source: string, folder: string): readonly string[];
}

const printers: readonly Printer[] = [
  {
    source: 'docx',
    names: ['soffice', 'libreoffice'],
    variable: 'GOUJI_SOFFICE',
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
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

/** Longer than any report takes, even where the machine is busy. */
const maxMilliseconds = 180_000;

/**
 * The pages as a .pdf, by the first program found that prints; null where there is none. Rejects where the
 * program fails.
 */
export async function pdfBytes(printable: Printable): Promise<Uint8Array | null> {
  for (const printer of printers) {
    const program = await programOf(printer);
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
    await run(program, printer.arguments(source, folder));
    return await readFile(join(folder, 'report.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { timeout: maxMilliseconds, windowsHide: true }, (error) => {
      if (error) reject(new Error(`${program}: ${error.message}`));
      else resolve();
    });
  });

async function programOf({ names, variable, places }: Printer): Promise<string | null> {
  const named = process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const candidates = named
    ? [named]
    : [
        ...names.flatMap((name) =>
          folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
        ),
        ...places,
      ];
  for (const candidate of candidates) {
    if (await isProgram(candidate)) return candidate;
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
