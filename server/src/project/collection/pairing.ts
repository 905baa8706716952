import type { Bodies } from './names';

/** What is known of a report without reading all of it. */
export interface KnownReport {
  /** As the adapter knows it, with `/` between its parts. */
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** The report of the year before; `several` where more than one could be it. */
export type Paired =
  | { readonly kind: 'one'; readonly path: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  | { readonly kind: 'none' };

/** Finds the report that a body handed in the year before. */
export interface Pairing {
  previousOf(report: KnownReport): Paired;
}

/**
 * Pairs reports of one body, by the roster's names and aliases, of years that follow each other. Different
 * bodies are never paired, nor reports that do not say whose they are. Of several the one in the nearest
 * folder counts.
 */
export function pairReports(reports: readonly KnownReport[], bodies: Bodies): Pairing {
  const byBodyAndYear = new Map<string, string[]>();
  const placeOf = ({ agency, year }: KnownReport, yearsBefore: number): string | null => {
    const body = bodies.keyOf(agency);
    return body === null || year === null ? null : `${year - yearsBefore} ${body}`;
  };
  for (const report of reports) {
    const place = placeOf(report, 0);
    if (place === null) continue;
    const paths = byBodyAndYear.get(place);
    if (paths) paths.push(report.path);
    else byBodyAndYear.set(place, [report.path]);
  }
  return {
    previousOf: (report) => {
      const place = placeOf(report, 1);
      const paths = (place === null ? null : byBodyAndYear.get(place)) ?? [];
      const near = nearest(
        report.path,
        paths.filter((path) => path !== report.path),
      );
      if (near.length === 0) return { kind: 'none' };
      return near.length === 1 ? { kind: 'one', path: near[0]! } : { kind: 'several', paths: near };
    },
  };
}

/** Those of the paths with the fewest steps from the report's folder to theirs. */
function nearest(from: string, paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths;
  const steps = paths.map((path) => stepsBetween(folderOf(from), folderOf(path)));
  const fewest = Math.min(...steps);
  return paths.filter((_, index) => steps[index] === fewest);
}

const folderOf = (path: string): readonly string[] => path.split('/').slice(0, -1);

function stepsBetween(from: readonly string[], to: readonly string[]): number {
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  return from.length - shared + (to.length - shared);
}
