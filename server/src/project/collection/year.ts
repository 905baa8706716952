import type { Bodies } from './names';

/** One report in so many is enough for its year to be the one that is collected. */
const minShare = 0.05;
const minReports = 2;

/** What a report says of whose it is and of which year. */
export interface DatedReport {
  readonly path: string;
  readonly figures: { readonly agency: string | null; readonly year: number | null };
}

/**
 * The year being collected, by the reports themselves: the newest that several bodies have reported for, so
 * that one mistyped year does not count; null without reports that say their year.
 */
export function collectedYear(reports: readonly DatedReport[], bodies: Bodies): number | null {
  const byYear = new Map<number, Set<string>>();
  for (const { figures, path } of reports) {
    if (figures.year === null) continue;
    const body = bodies.keyOf(figures.agency) ?? path;
    byYear.set(figures.year, (byYear.get(figures.year) ?? new Set()).add(body));
  }
  const years = [...byYear].map(([year, { size }]) => ({ year, size }));
  const most = Math.max(0, ...years.map(({ size }) => size));
  const enough = Math.max(Math.min(minReports, most), most * minShare);
  const likely = years.filter(({ size }) => size >= enough).map(({ year }) => year);
  return likely.length === 0 ? null : Math.max(...likely);
}
