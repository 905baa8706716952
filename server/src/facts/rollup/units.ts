import type { Report } from '../../report/model';
import { halfWidth } from '../../text/mapped';
import type { Message } from '../../wording/message';
import type { ReportFigures } from './figures';
import type { Subordinate, SubordinateReport, Subordinates } from './subordinates';

/** A file that is not added up. */
export interface LeftOut {
  readonly file: Subordinate;
  /** Names it and says why. */
  readonly message: Message;
  /**
   * `needed`: the sums lack something without it; `doubtful`: some of them may; `spare`: what it holds is
   * no part of them.
   */
  readonly weight: 'needed' | 'doubtful' | 'spare';
}

/** Which of the reports are added up. */
export interface Units {
  readonly counted: readonly SubordinateReport[];
  readonly leftOut: readonly LeftOut[];
}

/** The reports of the same year and edition, one a body. */
export function unitsOf(subordinates: Subordinates, report: Report): Units {
  const own = bodyKey(report.title?.agency ?? null);
  const counted = new Map<string, SubordinateReport>();
  const leftOut: LeftOut[] = [];
  const ofOtherYears: SubordinateReport[] = [];
  const leave = (
    file: Subordinate,
    reason: string,
    weight: LeftOut['weight'],
    args: Message['args'] = {},
  ): void => {
    const message = { key: `rollup-sum.file.${reason}`, args: { path: file.path, ...args } };
    leftOut.push({ file, message, weight });
  };

  for (const file of subordinates) {
    if (file.kind !== 'report') {
      leave(file, file.kind, file.kind === 'no-report' && !file.named ? 'spare' : 'needed');
      continue;
    }
    const { agency, year, edition, fingerprint } = file.figures;
    const key = bodyKey(agency) ?? fingerprint;
    const before = counted.get(key);
    if (key === own) leave(file, 'itself', 'spare');
    else if (year === null) leave(file, 'year-unknown', 'needed');
    else if (year !== report.year) ofOtherYears.push(file);
    else if (edition !== report.edition)
      leave(file, 'edition', 'needed', { edition: edition.name });
    else if (!before) counted.set(key, file);
    else {
      const alike = haveSameFigures(before.figures, file.figures);
      const args = { other: before.path, agency: agency ?? file.path };
      leave(file, alike ? 'copy' : 'other-copy', alike ? 'spare' : 'doubtful', args);
      if (!alike) counted.set(key, { ...before, figures: agreed(before.figures, file.figures) });
    }
  }
  for (const file of ofOtherYears) {
    const { agency, year } = file.figures;
    const isSpare = counted.has(bodyKey(agency) ?? '');
    leave(file, 'other-year', isSpare ? 'spare' : 'needed', { year: year ?? 0 });
  }
  return { counted: [...counted.values()], leftOut };
}

const bodyKey = (agency: string | null): string | null => agency && halfWidth(agency);

const haveSameFigures = (a: ReportFigures, b: ReportFigures): boolean =>
  a.cells.size === b.cells.size &&
  [...a.cells].every(([key, { decimal }]) => b.cells.get(key)?.decimal === decimal);

/** The figures in which both copies agree. */
const agreed = (a: ReportFigures, b: ReportFigures): ReportFigures => ({
  ...a,
  cells: new Map(
    [...a.cells].map(([key, figure]) => [
      key,
      b.cells.get(key)?.decimal === figure.decimal
        ? figure
        : { ...figure, decimal: null, disputed: true as const },
    ]),
  ),
});
