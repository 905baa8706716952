import { createBodies } from '../../project/collection/names';
import type { FolderReport } from '../../protocol/folder';
import type { LookedAt } from './report';
import type { CollectionAt } from './roster';

/** Files that have come, changed or gone, and the reports that they were and are. */
export interface ChangedFiles {
  /** As `addressKey` has their addresses. */
  readonly changed: ReadonlySet<string>;
  readonly reports: readonly LookedAt[];
}

/**
 * Those of the reports that are compared with a changed file, or may be from now on: they name it as last
 * year's or a unit's, are of the same body and the year after, or add up units of the same year.
 */
export async function comparedWith(
  others: readonly LookedAt[],
  { changed, reports }: ChangedFiles,
  collectionAt: CollectionAt,
): Promise<readonly LookedAt[]> {
  const concerned: LookedAt[] = [];
  for (const root of new Set(others.map(({ report }) => report.root))) {
    const { units = [] } = (await collectionAt(root))?.collection ?? {};
    const bodies = createBodies(units);
    const own = reports.map(({ report }) => report).filter((report) => report.root === root);
    const keyOf = ({ agency }: FolderReport, year: number): string =>
      `${year} ${bodies.keyOf(agency) ?? ''}`;
    const next = new Set(
      own.flatMap((each) => (each.year === null ? [] : [keyOf(each, each.year + 1)])),
    );
    const years = new Set(own.map(({ year }) => year));
    concerned.push(
      ...others.filter(({ report, compared }) => {
        if (report.root !== root) return false;
        if ([...compared].some((address) => changed.has(address))) return true;
        if (report.year === null || report.agency === null) return false;
        const addsUp = (bodies.unitOf(report.agency)?.consolidates ?? null) !== null;
        return next.has(keyOf(report, report.year)) || (addsUp && years.has(report.year));
      }),
    );
  }
  return concerned;
}
