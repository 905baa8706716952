import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's top folder, seen from `out/test/unit/house`. */
const root = join(__dirname, '..', '..', '..', '..');

/** Paths of the files under version control, from the top folder, with forward slashes. */
export function trackedFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

export const exists = (path: string): boolean => existsSync(join(root, path));

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A JSON file of the repository; the caller says what it holds. */
export const readJson = (path: string): unknown => JSON.parse(read(path));

/** `path:line` of every line of the file that matches. */
export function linesMatching(path: string, pattern: RegExp): readonly string[] {
  return read(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}
