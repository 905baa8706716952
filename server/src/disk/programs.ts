import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A program that may be installed on this machine, and how it is found. */
export interface Program {
  readonly names: readonly string[];
  /** The environment variable that names its file; goes before all else. */
  readonly variable: string;
  /** Where it is usually installed, beside the folders that the environment names. */
  readonly places: readonly string[];
}

export const libreOffice: Program = {
  names: ['soffice', 'libreoffice'],
  variable: 'GOUJI_SOFFICE',
  places: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
};

/** Longer than any report takes, even where the machine is busy. */
const maxMilliseconds = 180_000;

/** Runs a program to its end. Rejects where it fails or takes too long. */
export const runProgram = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { timeout: maxMilliseconds, windowsHide: true }, (error) => {
      if (error) reject(new Error(`${program}: ${error.message}`));
      else resolve();
    });
  });

/** The program's file; null where there is none. */
export async function findProgram({ names, variable, places }: Program): Promise<string | null> {
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
