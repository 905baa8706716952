import { dirname, resolve, sep } from 'node:path';
import { standardInput } from './search';

/** What is found for a draft by its path; null if nothing is. */
export type FoundFor<Found> = (draftPath: string) => Promise<Found | null>;

/**
 * Looks with `look` beside a draft, then in the folders above, up to the working folder; for a draft
 * elsewhere only beside it, for standard input in the working folder. Each folder is looked at once.
 */
export function lookUpwards<Found>(
  look: (folder: string) => Found | null | Promise<Found | null>,
): FoundFor<Found> {
  const byFolder = new Map<string, Promise<Found | null>>();
  const foundIn = (folder: string): Promise<Found | null> => {
    const found = byFolder.get(folder) ?? lookFrom(folder);
    byFolder.set(folder, found);
    return found;
  };
  const lookFrom = async (folder: string): Promise<Found | null> =>
    (await look(folder)) ?? (isBelowWorkingFolder(folder) ? foundIn(dirname(folder)) : null);
  return (draftPath) =>
    foundIn(draftPath === standardInput ? process.cwd() : dirname(resolve(draftPath)));
}

const isBelowWorkingFolder = (folder: string): boolean =>
  folder.startsWith(process.cwd().replace(/[\\/]$/, '') + sep);
