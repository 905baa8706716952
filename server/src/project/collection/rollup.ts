import type { Template } from '../../template/model';
import { addUp, type RollupTable, type RollupUnit } from './addUp';
import type { Consolidation } from './parent';
import type { RosterLine } from './roster';

/** Why a unit's report is not added up. */
export type LeftOutReason = 'unlisted' | 'missing' | 'other-year' | 'unreadable' | 'edition';

/** A unit that is not added up. */
export interface LeftOutUnit {
  readonly unit: string;
  readonly reason: LeftOutReason;
  /** Its report, where there is one. */
  readonly path: string | null;
}

/** A parent's tables, made from its units' reports. */
export interface CollectedRollup {
  readonly parent: string | null;
  /** The edition that most units use. */
  readonly edition: Template;
  readonly units: readonly RollupUnit[];
  /** Each is named wherever the sums are shown: they lack what these units have. */
  readonly leftOut: readonly LeftOutUnit[];
  /** Units that handed in several reports that differ; the newest was added. */
  readonly doubtful: readonly RosterLine[];
  readonly tables: readonly RollupTable[];
}

/** Null where no unit has a report of the year. */
export function rollUp({ parent, units: lines, unlisted }: Consolidation): CollectedRollup | null {
  const edition = commonEdition(lines);
  if (!edition) return null;
  const units: RollupUnit[] = [];
  const leftOut: LeftOutUnit[] = unlisted.map((unit) => ({
    unit,
    reason: 'unlisted',
    path: null,
  }));
  for (const { unit, report, state } of lines) {
    if (report === null) {
      leftOut.push({ unit, reason: reasonOf(state), path: null });
    } else if (report.figures.edition !== edition) {
      leftOut.push({ unit, reason: 'edition', path: report.path });
    } else {
      units.push({ unit, report });
    }
  }
  return {
    parent,
    edition,
    units,
    leftOut,
    doubtful: lines.filter(({ state }) => state === 'twice'),
    tables: addUp(edition, units),
  };
}

const reasonOf = (state: RosterLine['state']): LeftOutReason =>
  state === 'other-year' || state === 'unreadable' ? state : 'missing';

function commonEdition(lines: readonly RosterLine[]): Template | null {
  const counts = new Map<Template, number>();
  for (const { report } of lines) {
    if (!report) continue;
    const { edition } = report.figures;
    counts.set(edition, (counts.get(edition) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
