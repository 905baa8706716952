import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mayHoldReport } from '../../import/names';
import { joinPath, patternOf } from '../../project/files/pattern';

/** The path that stands for standard input. */
export const standardInput = '-';

/** A file to be read. */
export interface Candidate {
  readonly path: string;
  /** Named outright, not found in a folder or by a glob. */
  readonly named: boolean;
}

/** A path that could not be looked into. */
export interface SearchFailure {
  readonly path: string;
  readonly error: unknown;
}

const passedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * The files that one PATH of the command line stands for: itself, what may be a report in a folder, or
 * what a glob matches; in folders and globs in the order of their names, without hidden files.
 */
export function* search(path: string): Generator<Candidate | SearchFailure> {
  if (path === standardInput) {
    yield { path, named: true };
    return;
  }
  try {
    if (statSync(path).isDirectory()) {
      yield* possibleReports(walk(path));
      return;
    }
  } catch (error) {
    // As in settings, where round brackets stand for themselves: `*（1）.md`, `* (1).md`.
    const pattern = patternOf(asGlob(path));
    if (!pattern.isGlob) {
      yield { path, error };
      return;
    }
    const { base } = pattern;
    yield* walk(base, (file) => pattern.fits(joinPath(base, asGlob(file))));
    return;
  }
  yield { path, named: true };
}

/** Whether the path is one that `search` looks through, not one file. */
export function isSearched(path: string): boolean {
  if (path === standardInput) return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    return patternOf(asGlob(path)).isGlob;
  }
}

/** One name for a file however its path is written. */
export const identityOf = (path: string): string => (path === standardInput ? path : resolve(path));

const asGlob = (path: string): string =>
  process.platform === 'win32' ? path.replaceAll('\\', '/') : path;

function* possibleReports(
  files: Iterable<Candidate | SearchFailure>,
): Generator<Candidate | SearchFailure> {
  for (const file of files) {
    if ('error' in file || mayHoldReport(file.path)) yield file;
  }
}

/** Files below the folder; `accepts` judges their paths relative to it. */
function* walk(
  folder: string,
  accepts: (relative: string) => boolean = () => true,
  below = '',
): Generator<Candidate | SearchFailure> {
  const here = join(folder, below);
  let entries;
  try {
    entries = readdirSync(here, { withFileTypes: true });
  } catch (error) {
    yield { path: here, error };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (passedOver(entry.name)) continue;
    const relative = join(below, entry.name);
    const path = join(folder, relative);
    if (entry.isDirectory()) yield* walk(folder, accepts, relative);
    else if (accepts(relative) && (entry.isFile() || linksToFile(path))) {
      yield { path, named: false };
    }
  }
}

function linksToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
