/** A path or pattern of a settings file, taken apart. */
export interface Pattern {
  /** `/` between its parts, without `./`. */
  readonly path: string;
  /** Whether it has `*`, `**`, `?` or `{…,…}`. */
  readonly isGlob: boolean;
  /** The folder that holds whatever fits. */
  readonly base: string;
  /** How many folders below the base it reaches. */
  readonly depth: number;
  /** Whether a path fits: itself, what is below it, or what the pattern matches. */
  fits(path: string): boolean;
}

const sign = /[*?]|\{[^{}]*\}/;

/** All other signs stand for themselves: brackets are common in the names of drafts. */
export function patternOf(written: string): Pattern {
  const path = normalised(written);
  const isGlob = sign.test(path);
  const expression = new RegExp(`^${sourceOf(path)}$`, 'u');
  const fixed = path.slice(0, path.search(sign));
  const base = isGlob ? splitPath(fixed).folder : splitPath(path).folder;
  const rest = base === '.' ? path : path.slice(base.replace(/\/$/, '').length + 1);
  return {
    path,
    isGlob,
    base,
    depth: rest.includes('**') ? Infinity : rest.split('/').length - 1,
    fits: (other) => other === path || other.startsWith(`${path}/`) || expression.test(other),
  };
}

/** The pattern as a regular expression's source. */
const sourceOf = (pattern: string): string =>
  pattern.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^]/gu, (part) => {
    if (part.startsWith('{') && part.length > 1) {
      return `(?:${part.slice(1, -1).split(',').map(sourceOf).join('|')})`;
    }
    return signs[part] ?? part.replace(/[\\^$.|+()[\]{}/]/, '\\$&');
  });

const signs: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

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
