import { readOrdinaryFile } from '../../disk/readFile';
import { dirname, resolve } from 'node:path';
import { textOf } from '../files/text';
import type { HeldSettings } from '../settings/settings';

/** A site's or office's own look. */
export interface Look {
  readonly stylesheet: string | null;
  readonly reference: Uint8Array | null;
}

/** What the settings of a draft name, from the folder of their file. Rejects for what cannot be read. */
export async function lookFor({ source, export: named }: HeldSettings): Promise<Look> {
  const bytesOf = async (path: string | null): Promise<Uint8Array | null> =>
    path === null || source === null ? null : readOrdinaryFile(resolve(dirname(source.path), path));
  const stylesheet = await bytesOf(named.stylesheet);
  return {
    stylesheet: stylesheet && textOf(stylesheet).text,
    reference: await bytesOf(named.reference),
  };
}
