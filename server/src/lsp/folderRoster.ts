import { missingUnits } from '../project/collection/missing';
import type { CollectionSetting } from '../project/collection/setting';
import type { FolderReport, MissingReport } from '../protocol/folder';

/** A collection with the address of the file that describes it. */
export interface PlacedCollection {
  readonly uri: string;
  readonly collection: CollectionSetting;
}

/** The collection of which a folder of the workspace is; null without one. */
export type CollectionAt = (root: string) => Promise<PlacedCollection | null>;

/** The units of the folders' rosters that have not handed in. */
export async function missingFrom(
  roots: readonly string[],
  reports: readonly FolderReport[],
  collectionAt: CollectionAt,
): Promise<readonly MissingReport[]> {
  const missing: MissingReport[] = [];
  for (const root of roots) {
    const placed = await collectionAt(root);
    if (!placed) continue;
    const own = reports.filter((report) => report.root === root);
    const { year, units } = missingUnits(own, placed.collection);
    for (const { name, contact } of units) {
      missing.push({ unit: name, year, contact, root, roster: placed.uri });
    }
  }
  return missing;
}
