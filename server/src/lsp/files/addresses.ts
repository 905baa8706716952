import { kindByName } from '../../import/names';
import { archiveAddress, documentAddress } from '../../protocol/documents';

/** One name for an address, however its characters are escaped. */
export function addressKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** What stands before an address's path: its scheme, and an authority where it has one. */
const origin = /^[\w+.-]+:(?:\/\/[^/]*)?/;

/** The address of the folder that holds the file, without a slash at its end; null without one. */
export function folderOf(uri: string): string | null {
  const start = origin.exec(uri)?.[0] ?? '';
  const path = /^\/[^?#]*/.exec(uri.slice(start.length))?.[0] ?? '';
  const slash = path.lastIndexOf('/');
  return slash < 0 ? null : start + path.slice(0, slash);
}

export const nameOf = (uri: string): string => addressKey(uri.slice(uri.lastIndexOf('/') + 1));

/** The address of a path, `/` or `\` between its parts, that starts from the folder. */
export function resolveFrom(folder: string, path: string): string {
  const start = origin.exec(folder)?.[0] ?? '';
  const isWhole = /^([/\\]|[A-Za-z]:[/\\])/.test(path);
  const parts = isWhole ? [] : folder.slice(start.length).split('/').slice(1);
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  }
  return `${start}/${parts.join('/')}`;
}

/** The path from the folder to a file in it or below; null for a file elsewhere. */
export function pathWithin(folder: string, uri: string): string | null {
  const start = `${addressKey(folder)}/`;
  const whole = addressKey(uri);
  return whole.startsWith(start) ? whole.slice(start.length) : null;
}

/**
 * Where files for a document are looked for, nearest first: its folder and those above up to the
 * workspace's; outside of it only its own; for a document without a folder the workspace's first.
 */
export function foldersFor(uri: string, roots: readonly string[]): readonly string[] {
  const own = folderOf(uri);
  if (own === null) return roots.slice(0, 1);
  const root = roots.find((each) => pathWithin(each, uri) !== null);
  const folders = [own];
  if (root === undefined) return folders;
  for (let folder = own; pathWithin(root, folder) !== null;) {
    const above = folderOf(folder);
    if (above === null) break;
    folders.push(above);
    folder = above;
  }
  return folders;
}

/** The address of the document that shows a file: its own, or that of its text, as of all that is in archives. */
export const shownAddress = (uri: string): string =>
  kindByName(nameOf(uri)) === 'document' || archiveAddress(uri) !== null
    ? (documentAddress(uri) ?? uri)
    : uri;
