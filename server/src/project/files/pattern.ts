import picomatch from 'picomatch/posix';
import { globMatcher, maxPatternLength } from './glob';

/** A path or pattern of a settings file, taken apart. */
export interface Pattern {
  /** `/` between its parts, without `./`. */
  readonly path: string;
  /** Whether it has `*`, `**`, `?`, `[…]` or `{…,…}`. */
  readonly isGlob: boolean;
  /** The folder that holds whatever fits. */
  readonly base: string;
  /** How many folders below the base it reaches. */
  readonly depth: number;
  /** Whether a path fits: itself, what is below it, or what the pattern matches. */
  fits(path: string): boolean;
}

export function patternOf(written: string): Pattern {
  const path = normalised(written);
  // Brackets stand for themselves: they are common in names.
  const glob = path.replace(/[()]/g, '\\$&');
  const { isGlob, base, glob: rest } = picomatch.scan(glob.slice(0, maxPatternLength));
  const matches = isGlob ? globMatcher(path) : () => false;
  return {
    path,
    isGlob,
    base: base === '' ? '.' : base.replace(/\\([()])/g, '$1'),
    depth: rest.includes('**') ? Infinity : rest.split('/').length - 1,
    fits: (other) => other === path || other.startsWith(`${path}/`) || matches(other),
  };
}

/** The folder that a path is in, and its name there. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '.' : path.slice(0, slash) || '/';
  return { folder, name: path.slice(slash + 1) };
}

export const joinPath = (folder: string, name: string): string =>
  folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;

/** Windows' separators as ours. */
function normalised(written: string): string {
  const parts = written.replaceAll('\\', '/').split('/');
  const kept = parts.filter((part, index) => part !== '.' && (part !== '' || index === 0));
  return kept.join('/') || '.';
}
